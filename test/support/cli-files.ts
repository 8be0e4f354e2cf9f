/** A sound account file. */
export const GOOD = `name: Good
description: ""
smtp_server: mail.acme.example
smtp_port: 587
imap_server: mail.acme.example
imap_port: 993
authentication_type: PLAIN
username: support@acme.example
password: env:SUPPORT_PASSWORD
signature: ""
reply_to_address: support@acme.example
reply_template: ""
forward_template: ""
`;
