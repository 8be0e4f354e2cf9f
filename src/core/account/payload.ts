import { Secret } from "../secret.ts";
import type { Account, AuthenticationType } from "./account.ts";
import { smtpTlsMode } from "./matrix.ts";

/** The body of a create or replace request to `/api/v2/routing/emailaccounts`. It holds the password in clear text. */
export interface EmailAccountWrite {
  readonly name: string;
  readonly description: string;
  readonly smtpServer: string;
  readonly smtpPort: 465 | 587;
  readonly imapServer: string;
  readonly imapPort: 993;
  readonly authenticationType: AuthenticationType;
  readonly username: string;
  readonly password: string;
  readonly signature: string;
  readonly replyToAddress: string;
  readonly replyTemplate: string;
  readonly forwardTemplate: string;
  readonly enableTls: true;
  /** True exactly when `smtpPort` is 587. */
  readonly useStartTls: boolean;
}

/** Makes the request body of an account, with the password that its reference stands for. */
export function buildProvisioningPayload(account: Account, password: string | Secret): EmailAccountWrite {
  return {
    name: account.name,
    description: account.description,
    smtpServer: account.smtp_server,
    smtpPort: account.smtp_port,
    imapServer: account.imap_server,
    imapPort: account.imap_port,
    authenticationType: account.authentication_type,
    username: account.username,
    password: password instanceof Secret ? password.reveal() : password,
    signature: account.signature,
    replyToAddress: account.reply_to_address,
    replyTemplate: account.reply_template,
    forwardTemplate: account.forward_template,
    enableTls: account.enable_tls,
    useStartTls: smtpTlsMode(account.smtp_port) === "starttls",
  };
}
