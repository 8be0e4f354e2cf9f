/**
 * Words of servers that are in no handed case. Looked up in public trackers are those of Yandex (higty/higlabo#17,
 * sandstorm-io/sandstorm#2876), Yahoo (GUI/lua-resty-mail#4), T-Online (mailcow/mailcow-dockerized#2639), IONOS
 * (openlab-aux/orgafoo#315), Exchange (nodemailer/nodemailer#920 and #1060, jstedfast/MailKit#483), Outlook
 * (mscdex/node-imap#799), Purelymail (Purelymail/purelymail-issues#337) and Postfix (mail-in-a-box/mailinabox#2284). The
 * others are remembered, or say the same in words made up for this test; they stand for servers that nobody has met yet.
 */
import assert from "node:assert/strict";
import { test } from "node:test";
import {
  namesEhlo,
  readLoginRefusal,
  readMailboxRefusal,
  type Refusal,
  refusesClient,
  refusesMechanism,
} from "../../../src/core/probe/refusal.ts";

/** The codes that are right, or MECH where another mechanism is to be tried, and the reply; ` / ` is a line end. */
type Row = readonly [string, string];

const SMTP_LOGINS: readonly Row[] = [
  [
    "AUTH_APP_PASSWORD",
    "534-5.7.9 Application-specific password required. Learn more at / 534 5.7.9 https://support.google.com/mail/?p=InvalidSecondFactor x - gsmtp",
  ],
  [
    "AUTH_BROWSER_STEP",
    "534-5.7.14 <https://accounts.google.com/signin/continue?sarp=1&scc=1> Please / 534-5.7.14 log in via your web browser and then try again. / 534-5.7.14 Learn more at / 534 5.7.14 https://support.google.com/mail/answer/78754 x - gsmtp",
  ],
  [
    "AUTH_REJECTED",
    "535-5.7.8 Username and Password not accepted. Learn more at / 535 5.7.8 https://support.google.com/mail/?p=BadCredentials x - gsmtp",
  ],
  ["AUTH_TEMPFAIL", "454 4.7.0 Cannot authenticate due to temporary system problem. Try again later. x - gsmtp"],
  ["AUTH_RATE_LIMITED", "454 4.7.0 Too many login attempts, please try again later. x - gsmtp"],
  ["AUTH_TLS_REQUIRED", "538 5.7.11 Encryption required for requested authentication mechanism"],
  ["AUTH_QUOTA", "550 5.4.5 Daily user sending limit exceeded. https://support.google.com/a/answer/166852"],
  ["AUTH_RATE_LIMITED", "535 5.7.0 (#AUTH005) Too many bad auth attempts."],
  ["AUTH_REJECTED", "535 5.7.0 (#MBR1212) Incorrect username or password"],
  ["AUTH_BROWSER_STEP", "535 5.7.1 (#MBR1240) Please verify your account by going to https://login.example.com"],
  ["AUTH_REJECTED", "535 5.7.8 Error: authentication failed: UGFzc3dvcmQ6"],
  ["AUTH_REJECTED", "535 5.7.8 Error: authentication failed: (reason unavailable)"],
  ["AUTH_REJECTED", "535 5.7.3 Authentication unsuccessful [AM0PR01CA0001.example.com]"],
  [
    "AUTH_POLICY",
    "535 5.7.139 Authentication unsuccessful, the request did not meet the criteria to be authenticated successfully. Contact your administrator. [X]",
  ],
  ["AUTH_BASIC_DISABLED", "535 5.7.139 Authentication unsuccessful, basic authentication is disabled. [X]"],
  [
    "AUTH_TENANT_OFF",
    "535 5.7.139 Authentication unsuccessful, SmtpClientAuthentication is disabled for the Tenant. Visit https://mail.example.com/smtp_auth_disabled for more information. [X]",
  ],
  ["AUTH_TEMPFAIL", "451 4.7.0 Temporary server error. Please try again later. PRX4 [X]"],
  [
    "AUTH_CONNECTION_LIMIT",
    "421 4.3.2 The maximum number of concurrent server connections has exceeded a limit, closing transmission channel",
  ],
  [
    "AUTH_RATE_LIMITED|AUTH_CONNECTION_LIMIT",
    "432 4.3.2 Concurrent connections limit exceeded. Visit https://example.com/smtp432 [X]",
  ],
  ["AUTH_RATE_LIMITED|AUTH_CONNECTION_LIMIT", "432 4.3.2 STOREDRV.ClientSubmit; sender thread limit exceeded"],
  ["AUTH_REJECTED", "535 Authentication failed: Bad username / password"],
  ["AUTH_REJECTED", "535 Authentication failed: The provided authorization grant is invalid, expired, or revoked"],
  ["CLIENT_BLOCKED", "535 Authentication failed: The requestor's IP Address is not whitelisted"],
  ["AUTH_ACCOUNT_DISABLED", "535 Authentication failed: account disabled"],
  ["CLIENT_BLOCKED", "525 5.7.1 Unauthorized IP address"],
  [
    "AUTH_ACCOUNT_DISABLED",
    "502 5.7.0 Your SMTP account is not yet activated. Please contact us at contact@example.com to request activation",
  ],
  ["AUTH_REJECTED", "535 5.7.8 Sorry."],
  ["AUTH_TEMPFAIL", "454 Temporary authentication failure"],
  ["AUTH_CONNECTION_LIMIT", "421 Too many concurrent SMTP connections"],
  ["AUTH_REJECTED", "535 Authentication Failed"],
  [
    "AUTH_PROTOCOL_OFF",
    "535 5.7.8 Error: authentication failed: This user does not have access rights to this service",
  ],
  ["AUTH_BROWSER_STEP", "535 5.7.8 Error: authentication failed: Please accept EULA first."],
  ["AUTH_TEMPFAIL", "451 4.7.1 Sorry, the service is currently unavailable. Please come back later."],
  ["AUTH_REJECTED", "535 5.7.8 Error: authentication failed: Invalid user or password! 1593"],
  ["AUTH_REJECTED", "535 5.7.0 Incorrect authentication data - https://community.example.com/docs/DOC-1369#535 [x]"],
  ["AUTH_REJECTED", "535 Authentication failed. Restarting authentication process."],
  ["AUTH_RATE_LIMITED", "535 Too many invalid logon attempts."],
  ["AUTH_REJECTED", "535 Invalid Username or Password"],
  ["AUTH_TEMPFAIL", "454 4.7.0 Temporary authentication failure: Connection lost to authentication server"],
  ["AUTH_TEMPFAIL", "535 5.7.8 Error: authentication failed: Connection lost to authentication server"],
  ["MECH", "504 PLAIN authentication mechanism not supported"],
  ["MECH", "503 5.5.1 Error: authentication not enabled"],
  ["MECH", "503 AUTH command used when not advertised"],
  ["MECH", "535 5.7.8 Error: authentication failed: Invalid authentication mechanism"],
  ["MECH", "535 5.7.8 Error: authentication failed: no mechanism available"],
  ["MECH", "535 5.7.3 Unrecognized authentication type"],
  ["MECH", "504 5.5.4 Unrecognized authentication type"],
  ["MECH", "534 5.7.9 Requested authentication mechanism not supported"],
  [
    "AUTH_APP_PASSWORD",
    "535 Login Fail. Please enter your authorization code to login. More information in http://service.example.com/help",
  ],
  [
    "AUTH_UNCLEAR",
    "535 Login fail. Account is abnormal, service is not open, password is incorrect, login frequency limited, or system is busy. More information at https://help.example.com/detail/108/1023",
  ],
  ["AUTH_REJECTED", "526 Authentication failure[0]"],
  ["AUTH_ACCOUNT_LOCKED", "550 \u7528\u6237\u88ab\u9501\u5b9a"],
  [
    "AUTH_ACCOUNT_LOCKED|AUTH_ACCOUNT_DISABLED",
    "535 5.7.1 Account blocked; verify your address at https://example.com",
  ],
  ["AUTH_REJECTED", "535 This server refused your password"],
  ["AUTH_ACCOUNT_DISABLED", "535 5.7.8 Authentication failed: user account is suspended for non-payment"],
  ["AUTH_ACCOUNT_DISABLED|AUTH_PROTOCOL_OFF", "535 5.7.1 Your account has not been verified yet"],
  ["AUTH_ACCOUNT_DISABLED", "535 5.7.8 Email address is not verified. Please confirm your email first"],
  ["AUTH_PROTOCOL_OFF", "550 5.7.1 The mailbox has no license for SMTP submission"],
  ["CLIENT_BLOCKED", "535 5.7.8 Login from this country is not allowed"],
  ["CLIENT_BLOCKED", "535 5.7.1 Access denied: your location is not permitted"],
  ["AUTH_QUOTA", "452 4.2.2 Mailbox full"],
  ["AUTH_QUOTA", "552 5.2.2 Over quota"],
  ["AUTH_QUOTA", "535 5.7.8 Error: authentication failed: monthly quota exceeded"],
  ["AUTH_TLS_REQUIRED", "530 5.7.0 Must issue a STARTTLS command first"],
  ["AUTH_TLS_REQUIRED", "523 5.7.10 Encryption needed for this authentication mechanism"],
  [
    "AUTH_POLICY|AUTH_BASIC_DISABLED",
    "535 5.7.139 Authentication unsuccessful, access has been blocked by Conditional Access policies",
  ],
  ["AUTH_PASSWORD_EXPIRED", "535 5.7.8 Your password has expired, please change it at https://example.com"],
  ["AUTH_PASSWORD_EXPIRED", "535 5.7.139 Authentication unsuccessful, the password is expired"],
  ["AUTH_ACCOUNT_LOCKED", "535 5.7.139 Authentication unsuccessful, account is locked out"],
  ["AUTH_RATE_LIMITED", "535 5.7.8 Too many failed login attempts. Try again in 15 minutes"],
  ["AUTH_ACCOUNT_LOCKED", "535 5.7.0 Account temporarily locked because of too many failed logins"],
  ["AUTH_BASIC_DISABLED", "535 5.7.8 Password authentication disabled, use OAuth"],
  ["AUTH_BASIC_DISABLED", "535-5.7.8 Less secure apps are no longer supported / 535 5.7.8 use OAuth"],
  ["AUTH_TEMPFAIL", "535 5.7.8 Error: authentication failed: LDAP server is unavailable"],
  ["AUTH_TEMPFAIL", "421 4.7.0 Authentication service unavailable"],
  ["AUTH_TEMPFAIL|AUTH_RATE_LIMITED", "450 4.7.1 Error: too many errors"],
  ["AUTH_TEMPFAIL", "535 5.7.8 Error: authentication failed: another step is needed in authentication"],
  ["AUTH_APP_PASSWORD", "535 5.7.8 Two-factor authentication is enabled. Use an app password"],
  ["AUTH_APP_PASSWORD", "535 5.7.1 Authentication failed: use a secure mail key instead of your password"],
  ["AUTH_APP_PASSWORD", "535 5.7.1 Please generate a password for external applications"],
  [
    "AUTH_BROWSER_STEP",
    "535 5.7.8 Error: authentication failed: Your message looks like spam. You need to use web for sending or prove you are not a robot using the following link http://ya.example/x",
  ],
  ["MECH", "502 5.5.2 Syntax error, command unrecognized."],
  ["AUTH_REJECTED", "535 5.7.0 Invalid login or password"],
  ["AUTH_REJECTED", "535 5.7.1 Username and Password not accepted. Learn more https://help.example.com x - nsmtp"],
  ["AUTH_REJECTED", "535 Incorrect authentication data"],
  ["AUTH_REJECTED", "535 5.7.8 Error: authentication failed: UGFzc3dvcmQ6 / 535 5.7.8 see https://status.example.com"],
  ["AUTH_REJECTED", "535 5.7.8 Bad credentials. Contact support if you believe this is an error"],
  ["AUTH_REJECTED", "535 authorization failed (#5.7.0)"],
  ["AUTH_REJECTED", "535 Incorrect username or password (authentication service rejected the login)"],
  ["AUTH_REJECTED", "550 5.7.8 Authentication rejected: bad password for user"],
  ["AUTH_TEMPFAIL", "421 4.3.0 Temporary System Problem.  Try again later. x - gsmtp"],
  ["AUTH_TEMPFAIL", "454 4.7.0 Temporary authentication failure [AM0PR01CA0001.example.com]"],
  ["AUTH_TEMPFAIL", "451 4.3.0 Internal server error"],
  ["AUTH_TEMPFAIL", "535 5.7.8 Error: authentication failed: database error"],
  ["AUTH_RATE_LIMITED", "454 4.7.0 You have exceeded the maximum number of authentication attempts"],
  ["AUTH_RATE_LIMITED", "550 5.7.1 Too many failed authentication attempts from this client. Please wait 30 minutes"],
  ["AUTH_RATE_LIMITED|CLIENT_BLOCKED", "421 4.7.0 Too many auth failures from your IP"],
  ["AUTH_CONNECTION_LIMIT", "421 4.7.0 mail.example.com Error: too many connections from 203.0.113.9"],
  ["AUTH_PROTOCOL_OFF", "535 5.7.1 SMTP access is disabled for this account. Enable it in the settings"],
  ["AUTH_PROTOCOL_OFF", "535 5.7.8 External clients are not allowed for this mailbox; enable IMAP/SMTP access first"],
  ["AUTH_ACCOUNT_LOCKED", "535 5.7.0 User account locked. Contact the administrator"],
  ["AUTH_ACCOUNT_DISABLED", "535 5.7.13 Mailbox suspended"],
  ["AUTH_ACCOUNT_DISABLED", "550 5.2.1 Mailbox unavailable; the account has been deactivated"],
  ["AUTH_APP_PASSWORD", "535 5.7.9 Please use an application-specific password"],
  ["AUTH_APP_PASSWORD", "535-5.7.8 2-step verification is on / 535 5.7.8 use a device password"],
  ["AUTH_BASIC_DISABLED", "535 5.7.8 Plain text password logins have been turned off; use OAuth 2.0"],
  ["AUTH_POLICY", "535 5.7.139 Authentication unsuccessful, blocked by an access policy of your organization"],
  ["AUTH_POLICY", "535 5.7.1 Login blocked by administrator policy"],
  ["AUTH_QUOTA", "535 5.7.8 You have exceeded your monthly email limit"],
  ["AUTH_QUOTA", "421 4.2.2 You have used your daily quota"],
  ["AUTH_QUOTA", "550 5.7.1 Hourly email quota exceeded"],
  ["AUTH_PASSWORD_EXPIRED", "535 5.7.0 password must be changed"],
  ["AUTH_TEMPFAIL", "501 5.7.0 Unable to authenticate right now"],
  ["AUTH_TEMPFAIL", "535 Could not check the login at this time"],
  ["AUTH_ACCOUNT_LOCKED", "535 5.7.1 Temporarily blocked due to suspicious activity"],
  ["AUTH_ACCOUNT_LOCKED", "535 Account suspended because of unusual activity"],
  ["AUTH_BROWSER_STEP", "535 Blocked due to suspicious activity, log in via your web browser"],
  ["AUTH_BROWSER_STEP", "535 Suspicious sign-in prevented"],
  ["CLIENT_BLOCKED", "535 5.7.1 Login failures from your IP; access temporarily blocked"],
  ["CLIENT_BLOCKED", "421 Too many failed logins from this address: connection refused"],
  ["AUTH_ACCOUNT_LOCKED", "535 Failed logins from your IP: account temporarily blocked"],
  [
    "AUTH_TLS_REQUIRED",
    "530 5.7.7 Email sending without SSL/TLS encryption is not allowed. Please see: http://help.example.com/ssl.xml",
  ],
];

const IMAP_LOGINS: readonly Row[] = [
  ["AUTH_REJECTED", "NO LOGIN failed."],
  ["AUTH_REJECTED", "NO Login failed."],
  ["AUTH_REJECTED", "NO Login failed: authentication failure"],
  ["AUTH_TLS_REQUIRED", "NO Login only available under a layer"],
  ["AUTH_TLS_REQUIRED", "NO cleartext logins disabled"],
  [
    "AUTH_TLS_REQUIRED",
    "NO [PRIVACYREQUIRED] Plaintext authentication disallowed on non-secure (SSL/TLS) connections.",
  ],
  ["AUTH_TEMPFAIL", "NO [UNAVAILABLE] Temporary authentication failure. [mail:2026-11-28 03:00:00]"],
  ["AUTH_TEMPFAIL", "NO Login failed: generic failure"],
  ["AUTH_TEMPFAIL", "BYE Temporary problem, please try again later"],
  [
    "AUTH_TEMPFAIL",
    "NO [SERVERBUG] Internal error occurred. Refer to server log for more information. [2026-11-28 03:00:00]",
  ],
  [
    "AUTH_PROTOCOL_OFF",
    "NO [AUTHENTICATIONFAILED] You are yet to enable IMAP for your account. Please contact your administrator (Failure)",
  ],
  [
    "AUTH_PROTOCOL_OFF",
    "NO [ALERT] IMAP access is disabled for your domain. Please contact your domain administrator for questions about this feature. (Failure)",
  ],
  ["AUTH_REJECTED", "NO [AUTHENTICATIONFAILED] Incorrect username, password or access token"],
  ["AUTH_APP_PASSWORD", "NO [ALERT] Sorry, you need to create an app password to use this service"],
  ["AUTH_REJECTED", "NO Invalid user name or password."],
  ["AUTH_RATE_LIMITED", "BAD Too many invalid logon attempts."],
  ["AUTH_REJECTED", "NO LOGIN Login error or password error"],
  ["AUTH_ACCOUNT_DISABLED", "NO LOGIN Login error user suspended"],
  [
    "AUTH_UNCLEAR",
    "NO Login fail. Account is abnormal, service is not open, password is incorrect, login frequency limited, or system is busy.",
  ],
  [
    "AUTH_BROWSER_STEP|AUTH_ACCOUNT_LOCKED",
    "NO LOGIN failed. Account is blocked. Login to your account via a web browser to verify your identity.",
  ],
  ["AUTH_TEMPFAIL|AUTH_UNCLEAR", "NO LOGIN failed: account is in maintenance mode"],
  ["AUTH_TEMPFAIL", "NO Logins are currently disabled for maintenance"],
  ["AUTH_ACCOUNT_DISABLED", "NO [AUTHENTICATIONFAILED] Authentication failed: account is inactive"],
  ["AUTH_CONNECTION_LIMIT", "NO [LIMIT] Too many connections for this user"],
  ["AUTH_CONNECTION_LIMIT", "BYE Maximum connection limit reached for your account"],
  ["AUTH_CONNECTION_LIMIT", "NO [INUSE] Mailbox in use by another session"],
  ["AUTH_BROWSER_STEP|AUTH_UNCLEAR", "NO account is logged out, use the app to login again"],
  ["AUTH_REJECTED", "NO no such user"],
  ["AUTH_FAILED", "NO [CONTACTADMIN] Please contact your administrator"],
  [
    "AUTH_FAILED|AUTH_PROTOCOL_OFF|AUTH_POLICY",
    "NO [AUTHORIZATIONFAILED] Not authorized to requested authorization identity",
  ],
  ["AUTH_QUOTA", "NO [ALERT] Account exceeded bandwidth limits. (Failure)"],
  [
    "AUTH_BROWSER_STEP",
    "NO [ALERT] Please log in via your web browser: https://support.example.com/mail/accounts/answer/78754 (Failure)",
  ],
  [
    "AUTH_BROWSER_STEP",
    "NO [AUTHENTICATIONFAILED] Your account has been logged in from unusual place: sign in at https://example.com",
  ],
  [
    "AUTH_POLICY",
    "NO AUTHENTICATE failed. AADSTS50076: Due to a configuration change made by your administrator, you must use multi-factor authentication",
  ],
  ["AUTH_REJECTED", "NO [AUTHENTICATIONFAILED] AUTHENTICATE Invalid credentials"],
  ["AUTH_RATE_LIMITED", "NO [UNAVAILABLE] AUTHENTICATE Rate limit hit"],
  ["AUTH_TEMPFAIL|AUTH_UNCLEAR", "BAD [SERVERBUG] LOGIN Server error - Please try again later"],
  ["AUTH_TEMPFAIL", "NO [UNAVAILABLE] LOGIN Temporary error: backend failed"],
  ["CLIENT_BLOCKED", "NO [ALERT] Your IP has been blocked. Please contact support"],
  ["CLIENT_BLOCKED", "NO Access denied for your IP address"],
  ["AUTH_PASSWORD_EXPIRED", "NO [ALERT] Your password must be changed before you can log in"],
  ["AUTH_ACCOUNT_LOCKED", "NO [AUTHENTICATIONFAILED] The account has been locked"],
  ["AUTH_PROTOCOL_OFF", "NO User is not allowed to use IMAP"],
  ["AUTH_PROTOCOL_OFF", "NO [ALERT] This account does not have a license for IMAP"],
  ["AUTH_PROTOCOL_OFF", "NO IMAP4 service is disabled for this user"],
  ["AUTH_PROTOCOL_OFF", "NO [AUTHENTICATIONFAILED] IMAP access is not included in your plan"],
  ["AUTH_PROTOCOL_OFF", "NO [ALERT] POP3 and IMAP are turned off in your account"],
  ["AUTH_PROTOCOL_OFF", "NO Mailbox is not allowed to use this protocol"],
  ["AUTH_PROTOCOL_OFF", "NO IMAP is disabled by your administrator"],
  ["AUTH_PROTOCOL_OFF", "NO [AUTHORIZATIONFAILED] imap access denied for this mailbox"],
  ["AUTH_ACCOUNT_DISABLED", "NO Account has been disabled."],
  ["AUTH_ACCOUNT_DISABLED", "NO [AUTHENTICATIONFAILED] Account closed"],
  ["AUTH_APP_PASSWORD", "NO [AUTHENTICATIONFAILED] Login failed - please create an app password."],
  ["AUTH_APP_PASSWORD", "NO external app password needed, see https://help.example.com"],
  ["AUTH_BASIC_DISABLED", "NO LOGIN failed. BasicAuthBlocked"],
  ["AUTH_BASIC_DISABLED", "NO [ALERT] Password login is no longer supported. Use OAuth2"],
  ["AUTH_POLICY", "NO AUTHENTICATE failed: AADSTS53003: Access has been blocked by Conditional Access policies"],
  [
    "AUTH_TLS_REQUIRED",
    "BAD [ALERT] Plaintext authentication not allowed without SSL/TLS, but your client did it anyway. If anyone was listening, the password was exposed.",
  ],
  ["AUTH_UNCLEAR", "NO nope"],
  ["AUTH_FAILED|AUTH_UNCLEAR", "BAD Command Error. 12"],
  ["AUTH_FAILED|AUTH_UNCLEAR", "BAD Error in IMAP command received by server."],
  ["AUTH_TEMPFAIL", "NO Login failed: can't connect to backend server"],
  ["AUTH_TEMPFAIL", "NO [UNAVAILABLE] Auth process not responding"],
  ["AUTH_TEMPFAIL", "NO The server is too busy; try later"],
  ["AUTH_TEMPFAIL", "NO internal error"],
  ["AUTH_TEMPFAIL|AUTH_UNCLEAR", "BYE Service shutting down"],
];

const MAILBOXES: readonly Row[] = [
  ["MAILBOX_NOT_OPENED", "NO [NONEXISTENT] Mailbox doesn't exist: INBOX"],
  ["MAILBOX_NOT_OPENED", "NO [NOPERM] Permission denied"],
  ["MAILBOX_TEMPFAIL", "NO [SERVERBUG] Internal error occurred. Refer to server log for more information."],
  ["MAILBOX_TEMPFAIL", "NO System I/O error"],
  ["MAILBOX_TEMPFAIL", "NO Mailbox is locked by POP server"],
  ["MAILBOX_TEMPFAIL|AUTH_CONNECTION_LIMIT", "NO [INUSE] Mailbox is in use"],
  ["MAILBOX_TEMPFAIL", "NO [UNAVAILABLE] Storage backend unavailable"],
  ["MAILBOX_TEMPFAIL", "NO Mailbox has an invalid format"],
  ["MAILBOX_TEMPFAIL", "NO [CORRUPTION] Index file is corrupt"],
  ["MAILBOX_NOT_OPENED", "NO Unable to open this mailbox."],
  ["AUTH_QUOTA|MAILBOX_TEMPFAIL", "NO [OVERQUOTA] Quota exceeded"],
  ["MAILBOX_NOT_OPENED", "BAD User is authenticated but not connected."],
  ["MAILBOX_NOT_OPENED", "BAD Command received in Invalid state."],
  ["MAILBOX_TEMPFAIL", "BYE Internal error occurred. Refer to server log for more information."],
  ["AUTH_RATE_LIMITED", "BAD Request is throttled. Suggested Backoff Time: 9 milliseconds"],
  ["MAILBOX_TEMPFAIL", "NO Server Unavailable. 15"],
  ["MAILBOX_NOT_OPENED", "NO [ALERT] Mailbox has not been activated yet"],
  ["MAILBOX_TEMPFAIL", "NO [LIMIT] Mailbox too big; try again later"],
  ["MAILBOX_NOT_OPENED", "NO Mailbox does not exist"],
  ["MAILBOX_NOT_OPENED", "NO [TRYCREATE] No such mailbox"],
  ["MAILBOX_NOT_OPENED", "NO [AUTHORIZATIONFAILED] not allowed"],
  ["MAILBOX_TEMPFAIL", "NO [UNAVAILABLE] Mailbox is being moved, try again later"],
  ["MAILBOX_TEMPFAIL", "BAD Server error: database is locked"],
  ["MAILBOX_TEMPFAIL", "NO SELECT failed: timed out waiting for lock"],
  ["AUTH_CONNECTION_LIMIT", "NO Too many concurrent sessions"],
];

const REFUSES_CLIENT: readonly string[] = [
  "554-gmx.net (mrgmx105) Nemesis ESMTP Service not available / 554-No SMTP service / 554-Bad DNS PTR resource record. / 554 For explanation visit https://postmaster.gmx.net/en/error-messages?ip=203.0.113.9&c=rdns",
  "554-kundenserver.de (mreueus004) Nemesis ESMTP Service not available / 554-No SMTP service / 554-IP address is black listed. / 554 For explanation visit https://postmaster.example/",
  "554 IP=203.0.113.9 - A problem occurred. (Ask your postmaster for help or to contact tosa@rx.example.de to clarify.) (BL)",
  "554 IP=203.0.113.9 - None/bad reputation. Ask your postmaster for help or to contact tosa@rx.example.de for reset. (NOWL)",
  "550 5.7.606 Access denied, banned sending IP [203.0.113.9]",
  "550 5.7.1 Unfortunately, messages from [203.0.113.9] weren't sent. Please contact your Internet service provider since part of their network is on our block list (S3150).",
  "550 5.7.708 Service unavailable. Access denied, traffic not accepted from this IP. For more information please go to http://go.example.com",
  "553 5.7.1 [BL21] Connections will not be accepted from 203.0.113.9, because the ip is in Spamhaus's list; see https://postmaster.example",
  "554 p3plibsmtp03-10.prod.phx3.secureserver.net bizsmtp Connection refused. 203.0.113.9 has a poor reputation on Cloudmark Sender Intelligence (CSI). IB105",
  "421 Temporarily rejected. Reverse DNS for 203.0.113.9 failed. IB108",
  "554 resimta-po-20v.sys.comcast.net comcast 203.0.113.9 found on one or more DNSBLs, see http://postmaster.comcast.net/smtp-error-codes.php#BL000000",
  "521 203.0.113.9 blocked by sbc:blacklist.mailrelay.att.net. >DNSRBL: Blocked for abuse. See http://att.net/blocks",
  "554 Your access to this mail system has been rejected due to the sending MTA's poor reputation. If you believe that this failure is in error, please contact the intended recipient via alternate means.",
  "554 Blocked - see https://ipcheck.proofpoint.com/?ip=203.0.113.9",
  "550 csi.mimecast.org Poor Reputation Sender - https://community.mimecast.com/docs/DOC-1369#550 [x]",
  "451 IP temporarily blacklisted - https://community.mimecast.com/docs/DOC-1369#451 [x]",
  "554 5.7.1 <unknown[203.0.113.9]>: Client host rejected: Access denied",
  "450 4.7.1 Client host rejected: cannot find your hostname, [203.0.113.9]",
  "554 Service unavailable; Client host [203.0.113.9] blocked using Barracuda Reputation; http://www.barracudanetworks.com/reputation/?pr=1&ip=203.0.113.9",
  "550 5.7.1 Connections from this network are not allowed",
  "550-Your IP address 203.0.113.9 is in our local blacklist",
  "554 5.7.1 [203.0.113.9] Connection refused by policy",
  "550 JunkMail rejected - (x) [203.0.113.9]:1234 is in an RBL, see https://www.spamhaus.org/query/ip/203.0.113.9",
  "554 5.7.1 Dynamic IP addresses are not accepted here",
  "550 5.7.1 Mail from 203.0.113.9 refused: see http://www.sorbs.net",
  "421 4.7.1 Intrusion prevention active for [203.0.113.9]",
  "550 5.7.25 The IP address sending this message does not have a PTR record setup",
  "554 5.7.1 The server sending your mail [203.0.113.9] does not have a reverse DNS entry.",
  "BYE [ALERT] Connection from 203.0.113.9 is not permitted",
  "BYE Your IP address is blocked due to too many failed logins",
  "550 Your country is not allowed to connect to this server",
  "554 SMTP access from your network is restricted",
  "550 Blocked by fail2ban",
  "554 5.7.1 Rejected: 203.0.113.9 is listed at bl.example.org",
  "554 5.7.1 ACL dns_rbl; Client host [203.0.113.9] blocked using zen.spamhaus.org=127.0.0.4",
  "550 5.7.1 Recipient not authorized, your IP has been found on a block list",
  "550-203.0.113.9 is listed at zen.spamhaus.org (127.0.0.10); see https://www.spamhaus.org",
  "554 5.7.1 Service unavailable; Client host [203.0.113.9] blocked by bl.spamcop.net",
  "421 4.7.0 IP not in whitelist for RCPT domain, closing connection.",
  "550 High probability of spam from your network; your host is banned",
  "554 5.7.1 Access from ip address 203.0.113.9 blocked. Visit http://postmaster.example.com",
  "550 SC-001 (COL004-MC1F5) Unfortunately, messages from 203.0.113.9 weren't sent. Please contact your Internet service provider since part of their network is on our block list.",
  "535 5.7.8 Authentication from your IP range is forbidden",
  "554 No reverse DNS for 203.0.113.9",
  "BYE Connection refused: host 203.0.113.9 not allowed by access rules",
  "550 5.7.1 Login from unauthorized location (geo restriction)",
  "550 Country RU blocked by GeoIP filter",
];

/** What looks like a refused address and is none. */
const REFUSES_ANOTHER: readonly string[] = [
  "220 mail.example.com ESMTP; connections from this host are logged",
  "421 4.3.2 All server ports are busy",
  "421 4.7.0 Too many connections, try later",
  "454 4.7.0 TLS not available due to local problem",
  "535 5.7.8 user listed in blocked senders",
  "535 5.7.1 Account blocked; verify your address at https://example.com",
  "535 This server refused your password",
  "550 5.7.1 Client was not authenticated",
  "535 5.7.8 Authentication failed: this machine account is not allowed to log in",
  "554 5.5.1 Error: no valid recipients for this host; not allowed by user",
  "535 Login denied: your account is blocked. See https://example.com/why-is-my-account-blocked",
  "535 5.7.8 Authentication for host account blocked-user failed",
  "454 4.7.0 Connection lost to authentication server",
  "535 5.7.1 Sending address not verified",
  "530 5.7.1 Client host must authenticate; relay access denied",
  "421 Service not available, server overloaded",
  "535 5.7.8 Invalid IP-bound credentials",
  "535 5.7.8 password for user@198.51.100.7 not accepted",
  "534 5.7.9 Your network login expired; access denied",
  "NO Your host account is not allowed to use IMAP",
  "NO mailbox listed as blocked by owner",
];

const NAMES_EHLO: readonly string[] = [
  "501 5.5.4 Syntax: EHLO hostname",
  "550 5.7.1 <x>: Helo command rejected: Host not found",
  "501 5.5.2 <x>: Helo command rejected: Invalid name",
  "550 Invalid domain name",
  "504 need fully-qualified hostname",
  "501 Domain name must be fully qualified",
  "553 5.7.1 HELO: unresolvable",
  "550 bogus hostname",
  "501 5.0.0 Invalid domain name",
  "550 You are not localhost",
  "554 5.7.1 You are not me",
  "501 IP literal not allowed",
  "550 Hostname of sending server is not valid",
  "501 5.1.7 Bad hostname syntax",
  "550 5.7.1 HELO/EHLO name mismatch",
  "501 Invalid domain name in HELO",
  "450 4.7.1 <x>: Helo command rejected: Service unavailable",
  "554 Your HELO name was in error",
  "550 Invalid hostname",
  "501 5.5.4 localhost is not a fully qualified domain name",
];

function smtpRefusal(reply: string): Refusal {
  const lines = reply.split(" / ").map((line) => line.slice(4));
  const enhanced = lines.map((line) => /^([245]\.\d{1,3}\.\d{1,3})(?: |$)/.exec(line)?.[1]).find((each) => each);
  return { text: lines.join(" "), reply: Number(reply.slice(0, 3)), enhanced };
}

function imapRefusal(response: string): Refusal {
  const [, status, responseCode, text = ""] = /^(NO|BAD|BYE) (?:\[([^\s\]]+)[^\]]*\] ?)?(.*)$/.exec(response) ?? [];
  return { text: `${responseCode === undefined ? "" : `[${responseCode}] `}${text}`, responseCode, status };
}

function judge(rows: readonly Row[], read: (text: string) => string): void {
  const wrong = rows.flatMap(([right, text]) => {
    const code = read(text);
    return right.split("|").includes(code) ? [] : [`${text}: ${code}, not ${right}`];
  });
  assert.deepEqual(wrong, []);
}

test("Refused SMTP logins are read by their words", () => {
  judge(SMTP_LOGINS, (text) => {
    const refusal = smtpRefusal(text);
    return refusesMechanism(refusal) ? "MECH" : readLoginRefusal(refusal).code;
  });
});

test("Refused IMAP logins are read by their words", () => {
  judge(IMAP_LOGINS, (text) => readLoginRefusal(imapRefusal(text)).code);
});

test("Mailboxes that do not open are told by the server's words", () => {
  judge(MAILBOXES, (text) => readMailboxRefusal(imapRefusal(text)).code);
});

test("A refused address is told from what only sounds like one", () => {
  const told = (text: string): boolean => refusesClient(text.replace(/ \/ \d{3}[ -]/g, " "));
  assert.deepEqual(REFUSES_CLIENT.filter((text) => !told(text)), []);
  assert.deepEqual(REFUSES_ANOTHER.filter(told), []);
});

test("A refused EHLO name is told by the server's words", () => {
  assert.deepEqual(NAMES_EHLO.filter((text) => !namesEhlo(text)), []);
});
