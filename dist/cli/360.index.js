export const id = 360;
export const ids = [360];
export const modules = {

/***/ 70417:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ ConsoleLogger)
/* harmony export */ });
/* harmony import */ var _core_base_text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(21024);

const CLEAR_LINE = "\r\u001b[2K";
/** Log lines for a person: one live line on a terminal, plain lines elsewhere. */
class ConsoleLogger {
    #output;
    #redactor;
    #verbose;
    #live = "";
    constructor(options) {
        this.#output = options.output;
        this.#redactor = options.redactor;
        this.#verbose = options.verbose ?? false;
    }
    debug(message) {
        if (this.#verbose)
            this.#line(message);
    }
    info(message) {
        this.#line(message);
    }
    notice(message, place) {
        this.#line(`${placeText(place)}notice: ${message}`);
    }
    warning(message, place) {
        this.#line(`${placeText(place)}warning: ${message}`);
    }
    error(message, place) {
        this.#line(`${placeText(place)}error: ${message}`);
    }
    progress(message) {
        if (this.#output.isTTY !== true)
            return;
        const shown = this.#safe(message).slice(0, (this.#output.columns ?? 80) - 1);
        if (shown === this.#live)
            return;
        this.#live = shown;
        this.#output.write(CLEAR_LINE + shown);
    }
    /** Removes the live line before anything else writes to the terminal. */
    clear() {
        if (this.#live === "")
            return;
        this.#output.write(CLEAR_LINE);
        this.#live = "";
    }
    #line(message) {
        this.clear();
        this.#output.write(this.#safe(message) + "\n");
    }
    #safe(message) {
        return (0,_core_base_text_js__WEBPACK_IMPORTED_MODULE_0__/* .logLine */ .BP)(this.#redactor.redact(message));
    }
}
function placeText(place) {
    if (!place)
        return "";
    const numbers = [place.line, place.column].filter((number) => number !== undefined);
    return `${[place.file, ...numbers].join(":")}: `;
}


/***/ }),

/***/ 76378:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   q: () => (/* binding */ refuseDuplicateNames)
/* harmony export */ });
/* harmony import */ var _base_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4177);
/* harmony import */ var _account_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2734);
/* harmony import */ var _describe_value_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(38016);



/**
 * Refuses accounts whose names differ at most in case: each gets an error with the place of another, and none of them keeps
 * its account, because nobody can tell which one is meant. The order stays as it is.
 */
function refuseDuplicateNames(parsed) {
    const groups = new Map();
    for (const document of parsed) {
        if (document.declaredName === undefined)
            continue;
        const key = (0,_account_js__WEBPACK_IMPORTED_MODULE_1__/* .nameKey */ .R)(document.declaredName);
        const group = groups.get(key);
        if (group === undefined)
            groups.set(key, [document]);
        else
            group.push(document);
    }
    return parsed.map((document) => {
        const group = document.declaredName === undefined ? [] : groups.get((0,_account_js__WEBPACK_IMPORTED_MODULE_1__/* .nameKey */ .R)(document.declaredName)) ?? [];
        const other = group.find((candidate) => candidate !== document);
        return other === undefined ? document : withoutAccount(document, other);
    });
}
function withoutAccount(document, other) {
    const { line: otherLine } = other.position("name");
    const message = `name ${(0,_describe_value_js__WEBPACK_IMPORTED_MODULE_2__/* .quoted */ .TL)(document.name)} is also the name of the account in ${(0,_describe_value_js__WEBPACK_IMPORTED_MODULE_2__/* .quoted */ .TL)(other.file)}, line ${otherLine}`;
    const issue = { ...(0,_base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .finding */ .gk)("NAME_DUPLICATE", message), path: "name", ...document.position("name") };
    const issues = [...document.issues, issue].sort((a, b) => a.line - b.line || a.column - b.column);
    return { ...document, account: undefined, issues };
}


/***/ }),

/***/ 9736:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  E6: () => (/* binding */ providerFindings),
  lc: () => (/* binding */ providerOf),
  kr: () => (/* binding */ similarHost)
});

// EXTERNAL MODULE: ./build/src/core/base/errors.js + 7 modules
var errors = __webpack_require__(4177);
// EXTERNAL MODULE: ./build/src/core/base/nearest.js
var nearest = __webpack_require__(51137);
;// CONCATENATED MODULE: ./build/src/core/account/providers.js
const AS_OF = "2026-11-27";
const REVIEW_BY = "2027-06-30";
const USE_OAUTH = "Set authentication_type to OAUTH2 and refer to an OAuth client for the mailbox";
function appPassword(provider) {
    return {
        when: { server: "either", authentication: "PLAIN" },
        code: "PROVIDER_APP_PASSWORD",
        path: "authentication_type",
        message: `${provider} accepts only an app password, not the password of the account`,
        hint: "Create an app password in the account's security settings and store it as the secret",
    };
}
function port465(provider) {
    return {
        when: { server: "smtp", smtpPort: 465 },
        code: "CFG_PORT_PROVIDER_MISMATCH",
        path: "smtp_port",
        message: `${provider} documents 587 (STARTTLS) for SMTP, not 465`,
        hint: "Set smtp_port to 587",
    };
}
/** A note for mailboxes that programs may use only after somebody has allowed it. */
function protocolsOff(provider) {
    return {
        when: { server: "imap" },
        code: "PROVIDER_PROTOCOL_OFF",
        path: "imap_server",
        message: `A mailbox of ${provider} is closed to IMAP until somebody switches it on`,
        hint: "Switch on IMAP for mail programs in the mailbox's settings",
    };
}
/** A warning for a service that only sends: the account's one user name and secret serve both of its servers. */
function sendOnly(provider, why) {
    return {
        when: { server: "smtp" },
        code: "PROVIDER_SEND_ONLY",
        path: "smtp_server",
        message: `${provider} ${why}, and an account has one user name for both of its servers`,
        hint: "Use the SMTP server of the mailbox itself, where the same user name and secret are valid",
    };
}
const RELAY = "only sends: its user name belongs to no mailbox";
/** A service that takes mail in for sending and has no mailboxes. */
function relay(name, smtp, source, more = {}) {
    return {
        name,
        smtp,
        imap: [],
        relay: true,
        rules: [sendOnly(name, RELAY)],
        source,
        asOf: AS_OF,
        reviewBy: REVIEW_BY,
        ...more,
    };
}
/** A provider of mailboxes of which servers are known, and no rule beyond. */
function mailboxes(name, hosts, source, rules = []) {
    return { name, ...hosts, rules, source, asOf: AS_OF, reviewBy: REVIEW_BY };
}
/** One data centre each: an account exists in only one. */
const ZOHO_DOMAINS = [
    "zoho.com",
    "zoho.eu",
    "zoho.in",
    "zoho.com.au",
    "zoho.jp",
    "zoho.com.cn",
    "zoho.sa",
    "zohocloud.ca",
];
const IONOS_DOMAINS = [
    "ionos.com",
    "ionos.de",
    "ionos.co.uk",
    "ionos.fr",
    "ionos.es",
    "ionos.it",
    "ionos.mx",
    "ionos.ca",
];
const MIMECAST_REGIONS = ["us", "usb", "eu", "de", "uk", "za", "au", "ca"];
/** What is known about mail providers. A host that no provider lists here gets no findings. */
const MAIL_PROVIDERS = [
    {
        name: "Microsoft 365",
        smtp: ["smtp.office365.com", "smtp-legacy.office365.com", "smtp.partner.outlook.cn", "smtp.office365.us"],
        imap: ["outlook.office365.com", "partner.outlook.cn", "outlook.office365.us"],
        mx: ["*.mail.protection.outlook.com", "*.*.mx.microsoft", "*.mail.protection.office365.us"],
        spf: ["spf.protection.outlook.com", "spf.protection.office365.us"],
        rules: [
            {
                when: { server: "imap", authentication: "PLAIN" },
                code: "CFG_AUTH_PROVIDER_MISMATCH",
                severity: "error",
                path: "authentication_type",
                message: "Microsoft 365 has refused IMAP passwords since early 2023, and no administrator can allow them again",
                hint: `${USE_OAUTH} (scopes IMAP.AccessAsUser.All and SMTP.Send), or connect the mailbox through Microsoft Graph`,
            },
            {
                when: { server: "smtp", authentication: "PLAIN" },
                code: "CFG_AUTH_PROVIDER_MISMATCH",
                severity: "warning",
                path: "authentication_type",
                message: "Microsoft 365 turns off SMTP passwords by default at the end of December 2026 (new tenants after that " +
                    "month have none), and will announce the date of their removal in the second half of 2027",
                hint: `${USE_OAUTH} (scope SMTP.Send)`,
            },
            port465("Microsoft 365"),
        ],
        source: "https://techcommunity.microsoft.com/blog/exchange/" +
            "updated-exchange-online-smtp-auth-basic-authentication-deprecation-timeline/4489835",
        asOf: AS_OF,
        reviewBy: REVIEW_BY,
    },
    {
        name: "High Volume Email of Microsoft 365",
        smtp: ["smtp-hve.office365.com"],
        imap: [],
        rules: [
            sendOnly("High Volume Email of Microsoft 365", "only sends, inside the organisation: its users have no mailbox"),
        ],
        source: "https://learn.microsoft.com/en-us/exchange/mail-flow-best-practices/high-volume-mails-m365",
        asOf: AS_OF,
        reviewBy: REVIEW_BY,
    },
    {
        name: "Outlook.com",
        smtp: ["smtp-mail.outlook.com"],
        imap: ["outlook.office365.com", "imap-mail.outlook.com"],
        rules: [
            {
                when: { server: "smtp", authentication: "PLAIN" },
                code: "CFG_AUTH_PROVIDER_MISMATCH",
                severity: "error",
                path: "authentication_type",
                message: "Outlook.com has refused passwords since 16 September 2024",
                hint: USE_OAUTH,
            },
            port465("Outlook.com"),
        ],
        source: "https://techissuestoday.com/" +
            "how-to-update-outlook-email-settings-to-avoid-losing-access-after-september-16/",
        asOf: AS_OF,
        reviewBy: REVIEW_BY,
    },
    {
        name: "Gmail and Google Workspace",
        smtp: ["smtp.gmail.com", "smtp.googlemail.com"],
        imap: ["imap.gmail.com", "imap.googlemail.com"],
        mx: [
            "smtp.google.com",
            "aspmx.l.google.com",
            "*.aspmx.l.google.com",
            "aspmx2.googlemail.com",
            "aspmx3.googlemail.com",
        ],
        spf: ["_spf.google.com"],
        rules: [
            {
                when: { server: "either", authentication: "PLAIN" },
                code: "CFG_AUTH_PROVIDER_MISMATCH",
                severity: "warning",
                path: "authentication_type",
                message: "Gmail refuses the password of the account (Workspace since 1 May 2025): only a 16-letter app " +
                    "password of an account with 2-step verification works",
                hint: "Use an app password, or set authentication_type to OAUTH2 (scope https://mail.google.com/)",
            },
        ],
        source: "https://support.google.com/a/answer/14114704",
        asOf: AS_OF,
        reviewBy: REVIEW_BY,
    },
    {
        name: "Google Workspace SMTP relay",
        smtp: ["smtp-relay.gmail.com"],
        imap: [],
        spf: ["_spf.google.com"],
        rules: [],
        source: "https://support.google.com/a/answer/2956491",
        asOf: AS_OF,
        reviewBy: REVIEW_BY,
    },
    {
        name: "Yahoo and AOL",
        smtp: ["smtp.mail.yahoo.com", "smtp.aol.com"],
        imap: ["imap.mail.yahoo.com", "imap.aol.com"],
        rules: [
            appPassword("Yahoo"),
            {
                when: { server: "either", authentication: "OAUTH2" },
                code: "CFG_AUTH_PROVIDER_MISMATCH",
                severity: "warning",
                path: "authentication_type",
                message: "Yahoo offers OAuth only as OAUTHBEARER and only to approved applications",
                hint: "Use PLAIN with an app password unless Yahoo has approved the OAuth client",
            },
        ],
        source: "https://senders.yahooinc.com/developer/documentation",
        asOf: AS_OF,
        reviewBy: REVIEW_BY,
    },
    {
        name: "iCloud Mail",
        smtp: ["smtp.mail.me.com"],
        imap: ["imap.mail.me.com"],
        mx: ["mx01.mail.icloud.com", "mx02.mail.icloud.com"],
        spf: ["icloud.com"],
        rules: [
            appPassword("iCloud Mail"),
            {
                when: { server: "either", authentication: "OAUTH2" },
                code: "CFG_AUTH_PROVIDER_MISMATCH",
                severity: "error",
                path: "authentication_type",
                message: "iCloud Mail offers no OAuth to other programs",
                hint: "Set authentication_type to PLAIN and use an app-specific password",
            },
            port465("iCloud Mail"),
        ],
        source: "https://support.apple.com/en-us/102525",
        asOf: AS_OF,
        reviewBy: REVIEW_BY,
    },
    {
        name: "Zoho Mail",
        smtp: ZOHO_DOMAINS.flatMap((domain) => [`smtp.${domain}`, `smtppro.${domain}`]),
        imap: ZOHO_DOMAINS.flatMap((domain) => [`imap.${domain}`, `imappro.${domain}`]),
        mx: ZOHO_DOMAINS.flatMap((domain) => [`mx.${domain}`, `mx2.${domain}`, `mx3.${domain}`]),
        spf: [
            ...ZOHO_DOMAINS,
            ...ZOHO_DOMAINS.map((domain) => `one.${domain}`),
            "zohomail.com",
            "zohomail.eu",
            "zohomail.in",
            "zcsend.net",
        ],
        rules: [
            {
                when: { server: "either", domainsDiffer: true },
                code: "CFG_HOST_PROVIDER_MISMATCH",
                path: "imap_server",
                message: "The two Zoho servers are in different data centres, but an account exists in only one",
                hint: "For both servers, use the domain where users of this mailbox log in, such as zoho.eu",
            },
        ],
        source: "https://www.zoho.com/mail/help/imap-access.html",
        asOf: AS_OF,
        reviewBy: REVIEW_BY,
    },
    {
        name: "Fastmail",
        smtp: ["smtp.fastmail.com"],
        imap: ["imap.fastmail.com"],
        mx: ["in1-smtp.messagingengine.com", "in2-smtp.messagingengine.com"],
        spf: ["spf.messagingengine.com"],
        rules: [
            appPassword("Fastmail"),
            {
                when: { server: "either", usernameUnlike: /@/ },
                code: "CFG_USERNAME_PROVIDER_MISMATCH",
                path: "username",
                message: "Fastmail expects the full address as the user name",
                hint: "Write the user name with its domain",
            },
        ],
        source: "https://www.fastmail.com/help/technical/servernamesandports.html",
        asOf: AS_OF,
        reviewBy: REVIEW_BY,
    },
    {
        name: "Amazon SES",
        smtp: ["email-smtp.*.amazonaws.com", "email-smtp-fips.*.amazonaws.com"],
        imap: [],
        relay: true,
        rules: [
            {
                when: { server: "smtp", authentication: "OAUTH2" },
                code: "CFG_AUTH_PROVIDER_MISMATCH",
                severity: "error",
                path: "authentication_type",
                message: "Amazon SES offers no OAuth for SMTP",
                hint: "Set authentication_type to PLAIN and use the SMTP credentials that SES creates",
            },
            sendOnly("Amazon SES", RELAY),
        ],
        source: "https://docs.aws.amazon.com/ses/latest/dg/smtp-connect.html",
        asOf: AS_OF,
        reviewBy: REVIEW_BY,
    },
    {
        name: "Amazon WorkMail",
        smtp: ["smtp.mail.*.awsapps.com"],
        imap: ["imap.mail.*.awsapps.com"],
        rules: [
            {
                when: { server: "either" },
                code: "PROVIDER_END_OF_SUPPORT",
                path: "imap_server",
                message: "Amazon WorkMail ends on 31 March 2027",
                hint: "Move the mailbox to another provider before that date",
            },
        ],
        source: "https://erikevenson.github.io/architect/providers/aws/workmail",
        asOf: AS_OF,
        reviewBy: "2027-03-31",
    },
    relay("SendGrid", ["smtp.sendgrid.net", "smtp.eu.sendgrid.net"], "https://www.twilio.com/docs/sendgrid/for-developers/sending-email/integrating-with-the-smtp-api"),
    relay("Mailgun", ["smtp.mailgun.org", "smtp.eu.mailgun.org"], "https://documentation.mailgun.com/docs/mailgun/user-manual/sending-messages/send-smtp"),
    relay("Postmark", ["smtp.postmarkapp.com", "smtp-broadcasts.postmarkapp.com"], "https://postmarkapp.com/developer/user-guide/send-email-with-smtp"),
    relay("Brevo", ["smtp-relay.brevo.com", "smtp-relay.sendinblue.com"], "https://help.brevo.com/hc/en-us/articles/7924908994450"),
    relay("Resend", ["smtp.resend.com"], "https://resend.com/docs/send-with-smtp"),
    relay("Azure Communication Services", ["smtp.azurecomm.net"], "https://learn.microsoft.com/en-us/azure/communication-services/quickstarts/email/send-email-smtp/send-email-smtp"),
    {
        name: "Mimecast",
        smtp: MIMECAST_REGIONS.flatMap((region) => [1, 2].map((each) => `${region}-smtp-outbound-${each}.mimecast.com`)),
        imap: [],
        mx: MIMECAST_REGIONS.flatMap((region) => [1, 2].map((each) => `${region}-smtp-inbound-${each}.mimecast.com`)),
        relay: true,
        rules: [sendOnly("Mimecast", "is a gateway that passes mail on: it has no mailboxes")],
        source: "https://community.mimecast.com/s/article/email-security-cloud-gateway-data-centers-and-urls",
        asOf: AS_OF,
        reviewBy: REVIEW_BY,
    },
    {
        name: "Proton Mail",
        smtp: ["smtp.protonmail.ch"],
        imap: [],
        mx: ["mail.protonmail.ch", "mailsec.protonmail.ch"],
        spf: ["_spf.protonmail.ch"],
        rules: [
            sendOnly("Proton Mail", "takes mail in for sending with a token, and shows mailboxes to IMAP only through a program on one's own machine"),
        ],
        source: "https://proton.me/support/smtp-submission",
        asOf: AS_OF,
        reviewBy: REVIEW_BY,
    },
    mailboxes("GoDaddy", {
        smtp: ["smtpout.secureserver.net", "smtpout.europe.secureserver.net", "smtpout.asia.secureserver.net"],
        imap: ["imap.secureserver.net", "imap.europe.secureserver.net", "imap.asia.secureserver.net"],
        mx: ["smtp.secureserver.net", "mailstore1.secureserver.net"],
        spf: ["secureserver.net"],
    }, "https://www.godaddy.com/help/server-and-port-settings-for-workspace-email-6949"),
    mailboxes("Titan", {
        smtp: ["smtp.titan.email"],
        imap: ["imap.titan.email"],
        mx: ["mx1.titan.email", "mx2.titan.email"],
        spf: ["spf.titan.email"],
    }, "https://support.titan.email/hc/en-us/articles/900000215446"),
    mailboxes("IONOS", {
        smtp: IONOS_DOMAINS.map((domain) => `smtp.${domain}`),
        imap: IONOS_DOMAINS.map((domain) => `imap.${domain}`),
        mx: IONOS_DOMAINS.flatMap((domain) => [`mx00.${domain}`, `mx01.${domain}`]),
        spf: ["_spf-eu.ionos.com", "_spf-us.ionos.com", "_spf.perfora.net", "_spf.kundenserver.de"],
    }, "https://www.ionos.com/help/email/general-topics/settings-for-your-email-programs-imap-pop3/"),
    mailboxes("OVHcloud", {
        smtp: ["ssl0.ovh.net", "smtp.mail.ovh.net", "pro1.mail.ovh.net", "pro2.mail.ovh.net", "pro3.mail.ovh.net"],
        imap: ["ssl0.ovh.net", "imap.mail.ovh.net", "pro1.mail.ovh.net", "pro2.mail.ovh.net", "pro3.mail.ovh.net"],
        mx: ["mx0.mail.ovh.net", "mx1.mail.ovh.net", "mx2.mail.ovh.net", "mx3.mail.ovh.net", "mx4.mail.ovh.net"],
        spf: ["mx.ovh.com"],
    }, "https://help.ovhcloud.com/csm/en-mx-plan-email-generalities"),
    mailboxes("Rackspace", {
        smtp: ["secure.emailsrvr.com", "smtp.emailsrvr.com"],
        imap: ["secure.emailsrvr.com", "imap.emailsrvr.com"],
        mx: ["mx1.emailsrvr.com", "mx2.emailsrvr.com"],
        spf: ["emailsrvr.com"],
    }, "https://docs.rackspace.com/docs/rackspace-email-settings"),
    mailboxes("GMX and WEB.DE", {
        smtp: ["mail.gmx.net", "mail.gmx.com", "smtp.web.de"],
        imap: ["imap.gmx.net", "imap.gmx.com", "imap.web.de"],
    }, "https://hilfe.gmx.net/pop-imap/einschalten.html", [protocolsOff("GMX and WEB.DE")]),
    mailboxes("Yandex", {
        smtp: ["smtp.yandex.com", "smtp.yandex.ru", "smtp.ya.ru"],
        imap: ["imap.yandex.com", "imap.yandex.ru", "imap.ya.ru"],
        mx: ["mx.yandex.net", "mx.yandex.ru"],
        spf: ["_spf.yandex.net"],
    }, "https://yandex.com/support/mail/mail-clients/others.html", [appPassword("Yandex"), protocolsOff("Yandex")]),
    mailboxes("Mail.ru", {
        smtp: ["smtp.mail.ru"],
        imap: ["imap.mail.ru"],
        mx: ["mxs.mail.ru", "emx.mail.ru"],
        spf: ["_spf.mail.ru"],
    }, "https://help.mail.ru/mail/security/protection/external/", [appPassword("Mail.ru")]),
    mailboxes("AT&T Mail", {
        smtp: ["smtp.mail.att.net"],
        imap: ["imap.mail.att.net"],
    }, "https://www.att.com/support/article/email-support/KM1240308/", [
        {
            when: { server: "either", authentication: "PLAIN" },
            code: "PROVIDER_APP_PASSWORD",
            path: "authentication_type",
            message: "AT&T Mail accepts only a secure mail key, not the password of the account",
            hint: "Create a secure mail key in the account's profile and store it as the secret",
        },
    ]),
];

;// CONCATENATED MODULE: ./build/src/core/account/lint.js



/** The providers with compiled host patterns, because every account is compared with all of them. */
const PROVIDERS = MAIL_PROVIDERS.map((provider) => ({
    provider,
    smtp: hostPattern(provider.smtp),
    imap: hostPattern(provider.imap),
    mx: hostPattern(provider.mx ?? []),
}));
/** A pattern of exact host names, in which `*` matches exactly one label. */
function hostPattern(hosts) {
    const alternatives = hosts.map((host) => host.replaceAll(".", "\\.").replaceAll("*", "[^.]+"));
    return alternatives.length === 0 ? /^(?!)/ : new RegExp(`^(?:${alternatives.join("|")})$`);
}
/**
 * What is known about the account's mail providers, without any network. Ignores keys that are missing or invalid; for a
 * host of an unknown provider, only a name that shows its own protocol is judged.
 */
function providerFindings(account) {
    const found = PROVIDERS.flatMap(({ provider, smtp, imap }) => {
        const servers = { smtp: smtp.test(account.smtp_server ?? "?"), imap: imap.test(account.imap_server ?? "?") };
        return servers.smtp || servers.imap ? ruleFindings(account, provider, servers) : [];
    });
    return [...roleFindings(account), ...found];
}
function ruleFindings(account, provider, servers) {
    return provider.rules.filter(({ when }) => holds(when, account, servers)).map((rule) => {
        const severity = rule.severity === undefined ? {} : { severity: rule.severity };
        return { path: rule.path, finding: (0,errors/* finding */.gk)(rule.code, rule.message, { ...severity, hint: rule.hint }) };
    });
}
function holds(when, account, servers) {
    const { username } = account;
    return (when.server === "either" || servers[when.server]) &&
        (when.authentication === undefined || when.authentication === account.authentication_type) &&
        (when.smtpPort === undefined || when.smtpPort === account.smtp_port) &&
        (when.usernameUnlike === undefined || (username !== undefined && !when.usernameUnlike.test(username))) &&
        (when.domainsDiffer === undefined ||
            (servers.smtp && servers.imap && domain(account.smtp_server) !== domain(account.imap_server)));
}
function domain(host) {
    return host?.slice(host.indexOf(".") + 1);
}
/** The provider whose server an SMTP or IMAP host is, or whose customers' domains receive mail at a host. */
function providerOf(role, host) {
    return PROVIDERS.find((candidate) => candidate[role].test(host))?.provider;
}
/** Warns of a server in the wrong key, by what its provider publishes or by its own first label. */
function roleFindings(account) {
    return [
        ...receiving(account.smtp_server),
        ...misplaced("smtp_server", account.smtp_server, "imap", "SMTP", /^(?:imap|imappro|pop|pop3)$/),
        ...misplaced("imap_server", account.imap_server, "smtp", "IMAP", /^(?:smtp|smtppro)$/),
    ];
}
/** The published host of a provider that a name is nearly the same as; undefined for one that is published, or like none. */
function similarHost(role, host) {
    const hosts = MAIL_PROVIDERS.flatMap((provider) => provider[role]).filter((each) => !each.includes("*"));
    if (hosts.includes(host))
        return undefined;
    return hosts.find((each) => Math.abs(each.length - host.length) <= 2 && (0,nearest/* editDistance */.Y)(each, host) <= 2);
}
/** A server that takes in mail from other servers for its domain's mailboxes accepts no logins. */
function receiving(host) {
    const provider = host === undefined ? undefined : providerOf("mx", host);
    if (!provider || providerOf("smtp", host ?? ""))
        return [];
    const message = `smtp_server ${host} is where ${provider.name} receives mail for a domain (MX), not where users send`;
    const [right] = provider.smtp;
    const hint = provider.relay || right === undefined ? {} : { hint: `Use ${right}` };
    return [{ path: "smtp_server", finding: (0,errors/* finding */.gk)("CFG_HOST_ROLE", message, hint) }];
}
function misplaced(path, host, otherRole, role, otherLabel) {
    if (host === undefined)
        return [];
    const ownRole = otherRole === "smtp" ? "imap" : "smtp";
    const provider = PROVIDERS.find((candidate) => candidate[otherRole].test(host))?.provider;
    if (provider === undefined) {
        const byName = otherLabel.test(host.split(".")[0] ?? "");
        const message = `${path} ${host} does not look like an ${role} server by its name`;
        return byName ? [{ path, finding: (0,errors/* finding */.gk)("CFG_HOST_ROLE", message) }] : [];
    }
    if (PROVIDERS.some((candidate) => candidate.provider === provider && candidate[ownRole].test(host)))
        return [];
    const right = provider[ownRole];
    const published = `${path} ${host} is not the ${role} server that ${provider.name} publishes`;
    return right.length > 0
        ? [{ path, finding: (0,errors/* finding */.gk)("CFG_HOST_ROLE", published, { hint: `Use ${right.slice(0, 2).join(" or ")}` }) }]
        : [{ path, finding: (0,errors/* finding */.gk)("CFG_HOST_ROLE", `${provider.name} offers no ${role}`, { severity: "error" }) }];
}


/***/ }),

/***/ 75180:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  s: () => (/* binding */ DISTINCTIVE_KEYS),
  ME: () => (/* binding */ fileTooLarge),
  I9: () => (/* binding */ parseAccounts),
  eV: () => (/* binding */ parseDocuments),
  Nu: () => (/* binding */ positionIn),
  AA: () => (/* binding */ wholeFile)
});

// EXTERNAL MODULE: ./node_modules/valibot/dist/index.mjs
var dist = __webpack_require__(77934);
// EXTERNAL MODULE: ./build/src/core/base/errors.js + 7 modules
var errors = __webpack_require__(4177);
// EXTERNAL MODULE: ./build/src/core/base/text.js
var base_text = __webpack_require__(21024);
// EXTERNAL MODULE: ./build/src/core/account/duplicate-name.js
var duplicate_name = __webpack_require__(76378);
// EXTERNAL MODULE: ./build/src/core/base/nearest.js
var nearest = __webpack_require__(51137);
// EXTERNAL MODULE: ./build/src/core/account/describe-value.js
var describe_value = __webpack_require__(38016);
// EXTERNAL MODULE: ./build/src/core/account/matrix.js
var matrix = __webpack_require__(16564);
// EXTERNAL MODULE: ./build/src/core/account/schema.js + 1 modules
var schema = __webpack_require__(40312);
;// CONCATENATED MODULE: ./build/src/core/account/explain.js





/** A key that cannot be a misplaced password, so that a message may quote it. */
const PLAUSIBLE_KEY = /^[A-Za-z][A-Za-z_.-]{0,40}$/;
/** Says what is wrong with a value that the schema rejected for its key. */
function explainValue(key, value) {
    switch (key) {
        case "smtp_port":
        case "imap_port":
            return Number.isInteger(value)
                ? portProblem(key === "smtp_port" ? "smtp" : "imap", value)
                : wrongType(key, "a whole number", value);
        case "enable_tls":
            return value === false ? tlsProblem() : wrongType(key, "true, or left out", value);
        case "authentication_type":
            return typeof value === "string" ? authenticationProblem(value, key) : wrongType(key, "PLAIN or OAUTH2", value);
        case "password":
            return typeof value === "string" ? schema/* TEXT_RULES */.UO.password(value, key) : wrongPassword(value);
        default:
            return typeof value === "string" ? schema/* TEXT_RULES */.UO[key](value, key) : wrongType(key, "text", value);
    }
}
function wrongType(key, expected, value) {
    return (0,errors/* finding */.gk)("VALUE_TYPE", `${key} must be ${expected}, but is ${(0,describe_value/* describeValue */.bp)(value)}`, {
        hint: typeHint(key, value),
    });
}
function typeHint(key, value) {
    if (value === null)
        return expectsText(key) ? `Write the text, or ${key}: "" for none` : (0,schema/* keyDescription */.gQ)(key);
    if (typeof value === "string")
        return "Remove the quotes and anything that does not belong to the value";
    if (typeof value === "object")
        return (0,schema/* keyDescription */.gQ)(key);
    return expectsText(key) ? "Put the value in quotes" : (0,schema/* keyDescription */.gQ)(key);
}
function expectsText(key) {
    return key in schema/* TEXT_RULES */.UO;
}
function wrongPassword(value) {
    return typeof value === "number" || typeof value === "boolean"
        ? (0,errors/* finding */.gk)("SECRET_LITERAL", "password is a literal value, not a reference of the form env:NAME")
        : (0,errors/* finding */.gk)("VALUE_TYPE", `password must be a reference of the form env:NAME, but is ${(0,describe_value/* describeKind */.SB)(value)}`);
}
/** Says that a required key is missing, and what value it takes. */
function explainMissing(key) {
    return (0,errors/* finding */.gk)("KEY_MISSING", `${key} is missing`, { hint: `Add ${key}: ${(0,schema/* keyDescription */.gQ)(key)}` });
}
/** Says that a key is unknown, and names the nearest known one. */
function explainUnknown(key) {
    const subject = PLAUSIBLE_KEY.test(key) ? `Key ${(0,describe_value/* quoted */.TL)(key)}` : "A key";
    return (0,errors/* finding */.gk)("KEY_UNKNOWN", `${subject} is unknown; the nearest known key is ${(0,nearest/* nearest */.p)(key, schema/* ACCOUNT_KEYS */.pQ)}`);
}
/** Says that a key appears more than once. */
function explainDuplicate(key) {
    const subject = PLAUSIBLE_KEY.test(key) ? `Key ${(0,describe_value/* quoted */.TL)(key)}` : "A key";
    return (0,errors/* finding */.gk)("KEY_DUPLICATE", `${subject} appears more than once in the document`);
}
const MAX_PORT = 65535;
/** Names of login methods that are not authentication types of Genesys Cloud, and the type that is probably meant. */
const OTHER_LOGINS = new Map([
    ["LOGIN", { means: "an older form of PLAIN", nearest: "PLAIN" }],
    ["BASIC", { means: "another word for PLAIN", nearest: "PLAIN" }],
    ["PASSWORD", { means: "another word for PLAIN", nearest: "PLAIN" }],
    ["CRAM-MD5", { means: "a challenge-response login, which Genesys Cloud does not offer", nearest: "PLAIN" }],
    ["DIGEST-MD5", { means: "a challenge-response login, which Genesys Cloud does not offer", nearest: "PLAIN" }],
    ["SCRAM-SHA-1", { means: "a challenge-response login, which Genesys Cloud does not offer", nearest: "PLAIN" }],
    ["SCRAM-SHA-256", { means: "a challenge-response login, which Genesys Cloud does not offer", nearest: "PLAIN" }],
    ["NTLM", { means: "a Windows login, which Genesys Cloud does not offer", nearest: "PLAIN" }],
    ["GSSAPI", { means: "a Kerberos login, which Genesys Cloud does not offer", nearest: "PLAIN" }],
    ["OAUTH", { means: "another word for OAUTH2", nearest: "OAUTH2" }],
    ["XOAUTH2", { means: "a SASL mechanism of OAUTH2", nearest: "OAUTH2" }],
    ["OAUTHBEARER", { means: "a SASL mechanism of OAUTH2", nearest: "OAUTH2" }],
]);
/** Why a port cannot be used for a protocol, in the words of the matrix; undefined when it can. */
function portProblem(protocol, port) {
    const row = (0,matrix/* compatibility */.pB)(protocol, port);
    if (row !== undefined && row.nearest === undefined)
        return undefined;
    const working = (0,matrix/* workingEndpoints */.K5)(protocol);
    const supported = working.map(describeEndpoint).join(" and ");
    const nearest = row?.nearest ?? working[0];
    return (0,errors/* finding */.gk)("CFG_PORT_UNSUPPORTED", `${protocol}_port ${port} is ${row?.meaning ?? strangePort(port)}; Genesys Cloud supports only ${supported}`, nearest === undefined ? {} : { hint: `Set ${protocol}_port to ${describeEndpoint(nearest)}` });
}
function describeEndpoint({ port, tls }) {
    return `${port} (${tls === "implicit" ? "implicit TLS" : "STARTTLS"})`;
}
function strangePort(port) {
    return port >= 1 && port <= MAX_PORT ? "not a mail submission or IMAP port" : `not a port number (1 to ${MAX_PORT})`;
}
/** Why text is not an authentication type, with the one that is probably meant; undefined if it is one. */
function authenticationProblem(text, subject) {
    if (text === "PLAIN" || text === "OAUTH2")
        return undefined;
    const upper = text.trim().toUpperCase();
    const other = OTHER_LOGINS.get(upper);
    const misspelt = upper === "PLAIN" || upper === "OAUTH2";
    const nearest = other?.nearest ?? (misspelt ? upper : undefined);
    const message = `${subject} must be PLAIN or OAUTH2, but is ${(0,describe_value/* quoted */.TL)(text)}${other ? `, ${other.means}` : ""}`;
    return (0,errors/* finding */.gk)("VALUE_INVALID", message, {
        hint: nearest === undefined ? "PLAIN is a password, OAUTH2 a token" : `Write ${nearest}`,
    });
}
/** Why an account cannot do without TLS, in the words of the matrix. */
function tlsProblem() {
    const row = (0,matrix/* compatibility */.pB)("smtp", 587, "none");
    return (0,errors/* finding */.gk)("TLS_DISABLED", `enable_tls is false, which means ${row?.meaning}`);
}

// EXTERNAL MODULE: ./build/src/core/account/host-name.js
var host_name = __webpack_require__(1895);
;// CONCATENATED MODULE: ./build/src/core/account/host-script.js
// By hand: the tables of UTS 39 that packages carry weigh more than the rest of the program; Cyrillic is what is
// imitated with.



const SCRIPTS = [
    ["Latin", /\p{Script=Latin}/u],
    ["Cyrillic", /\p{Script=Cyrillic}/u],
    ["Greek", /\p{Script=Greek}/u],
    ["Armenian", /\p{Script=Armenian}/u],
    ["Hebrew", /\p{Script=Hebrew}/u],
    ["Arabic", /\p{Script=Arabic}/u],
    ["Georgian", /\p{Script=Georgian}/u],
    ["Cherokee", /\p{Script=Cherokee}/u],
    ["Han", /\p{Script=Han}/u],
    ["Hiragana", /\p{Script=Hiragana}/u],
    ["Katakana", /\p{Script=Katakana}/u],
    ["Hangul", /\p{Script=Hangul}/u],
    ["Bopomofo", /\p{Script=Bopomofo}/u],
];
/** Scripts that may be mixed: the combinations of UTS 39 section 5.2, "Highly Restrictive". */
const WRITTEN_TOGETHER = [
    ["Latin", "Han", "Hiragana", "Katakana"],
    ["Latin", "Han", "Hangul"],
    ["Latin", "Han", "Bopomofo"],
];
/**
 * Cyrillic letters that look like Latin ones in common typefaces (UTS 39 confusables), and the letters they imitate.
 */
const LOOK_ALIKES = new Map(Array.from("аa сc ԁd еe һh іi јj ӏl оo рp ԛq ѕs ԝw хx уy".split(" "), (pair) => [pair[0], pair[1]]));
/** A warning when a canonical host name has a label that mixes scripts or imitates Latin; `subject` names the value. */
function hostScriptWarning(host, subject = "Host name") {
    if (!host.includes("xn--"))
        return undefined;
    // An all-Cyrillic label is normal under a Cyrillic top-level domain.
    const latinDomain = !/\.xn--[^.]*$/.test(host);
    for (const label of (0,host_name/* toUnicode */.Pk)(host)?.split(".") ?? []) {
        const trick = mixedScripts(label) ?? (latinDomain ? imitation(label) : undefined);
        if (trick !== undefined) {
            return (0,errors/* finding */.gk)("CFG_HOST_MIXED_SCRIPT", `${subject} ${(0,describe_value/* quoted */.TL)(host)} is shown as ${(0,describe_value/* quoted */.TL)(label)}, which ${trick}`);
        }
    }
    return undefined;
}
function mixedScripts(label) {
    const scripts = new Set(Array.from(label).flatMap(scriptOf));
    const together = WRITTEN_TOGETHER.some((group) => [...scripts].every((script) => group.includes(script)));
    return scripts.size < 2 || together ? undefined : `mixes ${[...scripts].sort().join(" and ")} letters`;
}
function scriptOf(char) {
    if (!/\p{L}/u.test(char))
        return [];
    return [SCRIPTS.find(([, letters]) => letters.test(char))?.[0] ?? "other"];
}
function imitation(label) {
    const imitated = Array.from(label, (char) => LOOK_ALIKES.get(char) ?? (/[0-9-]/.test(char) ? char : ""));
    return imitated.includes("") || !/[a-z]/.test(imitated.join(""))
        ? undefined
        : `looks like ${(0,describe_value/* quoted */.TL)(imitated.join(""))} but is written in Cyrillic letters`;
}

;// CONCATENATED MODULE: ./build/src/core/account/json-syntax.js
// By hand: JSON.parse gives no position that is the same in every runtime, and the parsers that do give one also
// accept comments.
const WHITESPACE = /[ \t\n\r]*/y;
const STRING = /"(?:[^"\\\u0000-\u001f]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*"/y;
const ATOM = /(?:-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null)(?![\w.+-])/y;
const MISSING = {
    value: "a value is missing or malformed",
    "value or ]": "a value or ] is missing or malformed",
    key: "a key in double quotes is missing",
    "key or }": "a key in double quotes or } is missing",
    colon: "a colon is missing after the key",
    "comma or ]": "a comma or ] is missing",
    "comma or }": "a comma or } is missing",
    end: "there is text after the end of the value",
};
/** Finds the first JSON syntax error. It keeps its own stack, so that nesting cannot overflow the call stack. */
function findJsonSyntaxError(text) {
    const open = [];
    let expected = "value";
    let offset = 0;
    const afterValue = () => {
        const inside = open.at(-1);
        return inside === undefined ? "end" : inside === "{" ? "comma or }" : "comma or ]";
    };
    const take = (token) => {
        token.lastIndex = offset;
        if (!token.test(text))
            return false;
        offset = token.lastIndex;
        return true;
    };
    for (;;) {
        take(WHITESPACE);
        const char = text.charAt(offset);
        if (char === "") {
            return expected === "end" ? undefined : { offset, message: `the file ends where ${MISSING[expected]}` };
        }
        const wantsValue = expected === "value" || expected === "value or ]";
        const wantsKey = expected === "key" || expected === "key or }";
        if (wantsValue && (char === "{" || char === "[")) {
            open.push(char);
            offset++;
            expected = char === "{" ? "key or }" : "value or ]";
        }
        else if ((char === "}" || char === "]") && expected.endsWith(char)) {
            open.pop();
            offset++;
            expected = afterValue();
        }
        else if (wantsValue && (take(STRING) || take(ATOM))) {
            expected = afterValue();
        }
        else if (wantsKey && take(STRING)) {
            expected = "colon";
        }
        else if (char === ":" && expected === "colon") {
            offset++;
            expected = "value";
        }
        else if (char === "," && expected.startsWith("comma")) {
            offset++;
            expected = open.at(-1) === "{" ? "key" : "value";
        }
        else {
            return { offset, message: MISSING[expected] };
        }
    }
}

// EXTERNAL MODULE: ./build/src/core/account/limits.js
var limits = __webpack_require__(2881);
// EXTERNAL MODULE: ./build/src/core/account/lint.js + 1 modules
var lint = __webpack_require__(9736);
// EXTERNAL MODULE: ./build/src/core/account/template.js
var template = __webpack_require__(23043);
// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var yaml_dist = __webpack_require__(38815);
;// CONCATENATED MODULE: ./build/src/core/account/yaml-source.js




/** More syntax errors than this in one document are only consequences of the first. */
const MAX_SYNTAX_ERRORS = 3;
// YAML 1.2 core: yes, no and dates are text. One schema object for all documents, because creating it costs more than
// reading an account. Duplicate keys are found here, because the library compares every pair of keys.
const COMPOSER_OPTIONS = {
    schema: new yaml_dist/* Schema */.Sj({ schema: "core" }),
    uniqueKeys: false,
    stringKeys: true,
    logLevel: "silent",
    prettyErrors: false,
};
/**
 * Reads YAML text into its documents, with the position of every key and value. Never throws; `strict: false` lifts
 * YAML's own limit on the length of keys, for JSON.
 */
function readYaml(text, options = { strict: true }) {
    const lines = new yaml_dist/* LineCounter */.HN();
    const position = (offset) => positionOf(lines, offset);
    const documents = [];
    for (const token of new yaml_dist/* Parser */.iX(lines.addNewLine).parse(text)) {
        if (token.type === "document")
            documents.push(readDocument(token, text, options.strict));
        if (documents.length > limits/* MAX_DOCUMENTS */.Og)
            return { documents: [tooManyDocuments(token.offset)], position };
        const problem = streamProblem(token);
        if (problem === undefined)
            continue;
        // What follows cannot be trusted, and neither can the document before it.
        const before = documents.pop() ?? { offset: problem.offset, entries: [], findings: [] };
        documents.push({ ...before, findings: [...before.findings, problem] });
        break;
    }
    return { documents: withoutEmptyEnd(documents), position };
}
function tooManyDocuments(offset) {
    const limit = (0,errors/* finding */.gk)("DOCUMENT_LIMIT", `The file contains more than ${limits/* MAX_DOCUMENTS */.Og} documents`);
    return { offset, entries: [], findings: [{ finding: limit, path: "", offset }] };
}
/** What is wrong between documents. */
function streamProblem(token) {
    const place = { path: "", offset: token.offset };
    if (token.type === "error")
        return { ...place, finding: yamlSyntaxFinding("UNEXPECTED_TOKEN") };
    if (token.type !== "directive" || /^%YAML[ \t]+1\.2[ \t]*(?:#.*)?$/.test(token.source))
        return undefined;
    return { ...place, finding: (0,errors/* finding */.gk)("YAML_TAG", "The file uses a directive, which starts with %") };
}
function positionOf(lines, offset) {
    const { line, col } = lines.linePos(offset);
    return line === 0 ? { line: 1, column: 1 } : { line, column: col };
}
/** Drops an empty last document, which a `---` at the end of a file makes. */
function withoutEmptyEnd(documents) {
    const last = documents.at(-1);
    const isEmpty = last?.findings.length === 1 && last.findings[0]?.finding.code === "DOCUMENT_EMPTY";
    return isEmpty ? documents.slice(0, -1) : documents;
}
function readDocument(token, text, strict) {
    const start = token.value?.offset ?? token.offset;
    const refused = tokenFindings(token);
    if (refused.length > 0)
        return { offset: start, entries: [], findings: refused };
    if (token.value === undefined) {
        const empty = (0,errors/* finding */.gk)("DOCUMENT_EMPTY", "The document is empty");
        return { offset: start, entries: [], findings: [{ finding: empty, path: "", offset: start }] };
    }
    const [document] = new yaml_dist/* Composer */.Dk({ ...COMPOSER_OPTIONS, strict }).compose([token]);
    return document === undefined
        ? { offset: start, entries: [], findings: [{ finding: yamlSyntaxFinding("IMPOSSIBLE"), path: "", offset: start }] }
        : readMapping(document, start, text);
}
function readMapping(document, offset, text) {
    const findings = firstErrors(document).map(({ code, pos }) => ({
        finding: yamlSyntaxFinding(code),
        path: "",
        offset: pos[0],
    }));
    const entries = [];
    if ((0,yaml_dist/* isMap */.jh)(document.contents)) {
        for (const { key, value } of document.contents.items)
            entries.push(readEntry(key, value, text));
    }
    else if (findings.length === 0) {
        const kind = (0,yaml_dist/* isScalar */.jn)(document.contents) ? (0,describe_value/* describeKind */.SB)(document.contents.value) : "a list";
        const message = `The document must be keys and values, but is ${kind}`;
        findings.push({ finding: (0,errors/* finding */.gk)("DOCUMENT_NOT_MAPPING", message), path: "", offset });
    }
    return { offset, entries, findings };
}
/** The first errors, one per position. */
function firstErrors(document) {
    const places = new Map(document.errors.slice(0, 2 * MAX_SYNTAX_ERRORS).map((error) => [error.pos[0], error]));
    return [...places.values()].slice(0, MAX_SYNTAX_ERRORS);
}
function readEntry(key, node, text) {
    const keyOffset = key.range[0];
    const name = (0,yaml_dist/* isScalar */.jn)(key) ? String(key.value) : "";
    if (node === null || node.range[0] === node.range[1]) {
        return { key: name, keyOffset, valueOffset: keyOffset, value: null, raw: { text: "", offset: keyOffset } };
    }
    const [start, end] = node.range;
    const isBlock = (0,yaml_dist/* isScalar */.jn)(node) && (node.type === "BLOCK_LITERAL" || node.type === "BLOCK_FOLDED");
    const rawStart = isBlock ? text.indexOf("\n", start) + 1 : start;
    return {
        key: name,
        keyOffset,
        valueOffset: start,
        value: (0,yaml_dist/* isScalar */.jn)(node) ? node.value : (0,yaml_dist/* isMap */.jh)(node) ? {} : [],
        raw: { text: text.slice(rawStart, end), offset: rawStart },
    };
}
// The library's own messages can quote the source, and with it a password, so only its codes are used.
const MEANINGS = {
    BAD_DQ_ESCAPE: "a backslash sequence in double quotes is not valid YAML; write \\\\ for a backslash",
    BAD_INDENT: "a line is not indented like its neighbours",
    BAD_SCALAR_START: "text starts with a reserved character (@ or `)",
    BLOCK_AS_IMPLICIT_KEY: "a line has a second colon, or a list is where a key belongs",
    BLOCK_IN_FLOW: "a block is inside { } or [ ]",
    KEY_OVER_1024_CHARS: "a key is longer than 1024 characters",
    MISSING_CHAR: "a colon, comma, quote or bracket is missing",
    MULTILINE_IMPLICIT_KEY: "the colon after a key or the space after the colon is missing, or a key spans several lines",
    NON_STRING_KEY: "a key is not text",
    TAB_AS_INDENT: "a line is indented with a tab",
    UNEXPECTED_TOKEN: "unexpected character or text",
};
/** A parser error in words that never quote the file. */
function yamlSyntaxFinding(code) {
    return (0,errors/* finding */.gk)("YAML_SYNTAX", `The document is not valid YAML: ${MEANINGS[code] ?? "the parser cannot read it"}`);
}
/**
 * Searches a document's tokens for what is never composed: too many levels or values, anchors, aliases, tags.
 * It keeps its own stack, because the parser accepts nesting that would overflow the call stack.
 */
function tokenFindings(document) {
    const found = new Map();
    const report = (offset, what) => {
        const first = found.get(what.code);
        if (first === undefined || offset < first.offset)
            found.set(what.code, { finding: what, path: "", offset });
    };
    const pending = [];
    const look = (tokens, depth) => {
        for (const token of tokens ?? [])
            if (token)
                pending.push({ token, depth });
    };
    look([...document.start, document.value], 0);
    let values = 0;
    for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
        const { token, depth } = next;
        if (token.type === "anchor" || token.type === "alias")
            report(token.offset, aliasFinding(token.type));
        if (token.type === "tag")
            report(token.offset, (0,errors/* finding */.gk)("YAML_TAG", "The document uses a tag, which starts with !"));
        if (token.type === "block-scalar")
            look(token.props, depth);
        if (!("items" in token))
            continue;
        values += token.items.length;
        if (values > limits/* MAX_NODES */.nm || depth >= limits/* MAX_DEPTH */.lr) {
            report(token.offset, values > limits/* MAX_NODES */.nm ? tooManyValues() : tooDeep());
            break;
        }
        for (const item of token.items)
            look([...item.start, item.key, ...(item.sep ?? []), item.value], depth + 1);
    }
    return [...found.values()];
}
function aliasFinding(type) {
    const what = type === "anchor" ? "an anchor, which starts with &" : "an alias, which starts with *";
    return (0,errors/* finding */.gk)("YAML_ALIAS", `The document uses ${what}`);
}
function tooDeep() {
    return (0,errors/* finding */.gk)("DOCUMENT_LIMIT", `The document is nested more than ${limits/* MAX_DEPTH */.lr} levels deep`);
}
function tooManyValues() {
    return (0,errors/* finding */.gk)("DOCUMENT_LIMIT", `The document contains more than ${limits/* MAX_NODES */.nm} values`);
}

;// CONCATENATED MODULE: ./build/src/core/account/parse.js












// What YAML 1.2 section 5.1 calls non-printable, and a carriage return that ends no line in an editor.
const CONTROL_CHARACTER = /(?![\t\n\r\u0085])\p{Cc}|\r(?!\n)|\p{Cs}|[\ufffe\uffff]/u;
/**
 * Reads the text of an account file: every YAML document of it, or strictly one JSON value when `file` ends with
 * `.json`. Never throws; names must be unique within the file.
 */
function parseAccounts(text, file) {
    return (0,duplicate_name/* refuseDuplicateNames */.q)(parseDocuments(text, file));
}
/** Like {@link parseAccounts}, but without comparing names, for callers that compare them across several files. */
function parseDocuments(text, file) {
    const body = text.startsWith("\ufeff") ? text.slice(1) : text;
    const unreadable = textProblem(body);
    if (unreadable !== undefined)
        return [wholeFile(file, unreadable.finding, positionIn(body, unreadable.offset))];
    const isJson = /\.json$/i.test(file);
    const misspelt = isJson && body.trim() !== "" ? findJsonSyntaxError(body) : undefined;
    if (misspelt !== undefined) {
        const problem = (0,errors/* finding */.gk)("JSON_SYNTAX", `The file is not valid JSON: ${misspelt.message}`);
        return [wholeFile(file, problem, positionIn(body, misspelt.offset))];
    }
    const source = readYaml(body, { strict: !isJson });
    if (source.documents.length === 0)
        return [wholeFile(file, (0,errors/* finding */.gk)("FILE_EMPTY", "The file contains no account"))];
    return source.documents.map((document) => parsedAccount(document, source, file));
}
/** A file that cannot be read as accounts, with what is wrong with it. */
function wholeFile(file, problem, position = { line: 1, column: 1 }) {
    return {
        name: file,
        file,
        line: position.line,
        issues: [{ ...problem, path: "", ...position }],
        position: () => position,
    };
}
function textProblem(text) {
    // Text has at least as many bytes in UTF-8 as it has UTF-16 code units.
    if (text.length > limits/* MAX_FILE_BYTES */.gZ)
        return { finding: fileTooLarge(), offset: 0 };
    const control = CONTROL_CHARACTER.exec(text);
    if (control === null)
        return undefined;
    return {
        finding: (0,errors/* finding */.gk)("FILE_CONTROL_CHARACTER", `The file contains the character ${(0,base_text/* codePointName */.R8)(control[0])}`),
        offset: control.index,
    };
}
/** Says that a file is over the limit; `size` in bytes if known. */
function fileTooLarge(size) {
    const found = size === undefined ? "" : `: it has ${size}`;
    return (0,errors/* finding */.gk)("FILE_TOO_LARGE", `The file is larger than ${limits/* MAX_FILE_BYTES */.gZ} bytes${found}`);
}
/** The 1-based line and column of an offset, where no parser has counted the lines. */
function positionIn(text, offset) {
    const before = text.slice(0, offset);
    return { line: before.split("\n").length, column: offset - before.lastIndexOf("\n") };
}
function parsedAccount(document, source, file) {
    const judged = judgeDocument(document);
    const start = source.position(document.offset);
    const positions = new Map(Array.from(judged.offsets, ([key, offset]) => [key, source.position(offset)]));
    const issues = judged.findings.map(({ finding, path, offset }) => ({
        ...finding,
        path,
        ...source.position(offset),
    }));
    return {
        name: judged.declaredName ?? file,
        declaredName: judged.declaredName,
        isRecognisable: document.findings.length > 0 ? undefined : DISTINCTIVE_KEYS.some((key) => judged.offsets.has(key)),
        file,
        line: start.line,
        account: judged.account,
        issues,
        position: (path) => positions.get(path) ?? start,
    };
}
/** Keys by which an account file is told from any other file with a `name`. */
const DISTINCTIVE_KEYS = [
    "smtp_server",
    "smtp_port",
    "imap_server",
    "imap_port",
    "authentication_type",
    "reply_to_address",
    "reply_template",
    "forward_template",
];
/** Validates a document against the schema, the template syntax, and what is known about mail providers. */
function judgeDocument(document) {
    if (document.findings.length > 0) {
        return { declaredName: undefined, account: undefined, findings: inOrder(document.findings), offsets: new Map() };
    }
    const { entries, findings: keyFindings } = knownKeys(document.entries);
    const values = Object.fromEntries(Array.from(entries, ([key, entry]) => [key, entry.value]));
    const result = dist/* safeParse */.xLC(schema/* accountSchema */.rE, values, { abortPipeEarly: true });
    const refused = new Set((result.issues ?? []).map((issue) => String(issue.path?.[0].key)));
    const accepted = Object.fromEntries(Object.entries(result.output).filter(([key]) => !refused.has(key)));
    const findings = [
        ...keyFindings,
        ...refusals(refused, entries, document.offset),
        ...templateProblems(entries),
        ...hostWarnings(accepted, entries),
        ...(0,lint/* providerFindings */.E6)(accepted).map(({ path, finding }) => ({
            path,
            finding,
            offset: entries.get(path)?.valueOffset ?? document.offset,
        })),
    ];
    const nameIsUnclear = keyFindings.some(({ path }) => path === "name");
    const isValid = result.success && !findings.some(({ finding }) => finding.severity === "error");
    return {
        declaredName: nameIsUnclear ? undefined : accepted.name,
        account: isValid ? result.output : undefined,
        findings: inOrder(findings),
        offsets: new Map(Array.from(entries, ([key, entry]) => [key, entry.valueOffset])),
    };
}
/** Says in words what the schema rejected. */
function refusals(refused, entries, documentOffset) {
    return schema/* ACCOUNT_KEYS */.pQ.filter((key) => refused.has(key)).flatMap((path) => {
        const entry = entries.get(path);
        const explanation = entry === undefined ? explainMissing(path) : explainValue(path, entry.value);
        // Malformed templates are reported brace by brace.
        return explanation === undefined || explanation.code === "TEMPLATE_MALFORMED"
            ? []
            : [{ path, finding: explanation, offset: entry?.valueOffset ?? documentOffset }];
    });
}
function templateProblems(entries) {
    return ["reply_template", "forward_template"].flatMap((path) => {
        const entry = entries.get(path);
        const text = entry?.value;
        if (entry === undefined || typeof text !== "string")
            return [];
        const findings = (0,template/* templateFindings */.F)(text, path);
        const offsetOf = findings.length === 0 ? () => 0 : (0,template/* braceOffsets */.K)(text, entry);
        return findings.map(({ finding, index }) => ({ path, finding, offset: offsetOf(index) }));
    });
}
function hostWarnings(accepted, entries) {
    return ["smtp_server", "imap_server"].flatMap((path) => {
        const warning = hostScriptWarning(accepted[path] ?? "", path);
        return warning === undefined ? [] : [{ path, finding: warning, offset: entries.get(path)?.valueOffset ?? 0 }];
    });
}
/** In the file's order, and at most {@link MAX_ISSUES} of them: warnings are dropped before errors. */
function inOrder(findings) {
    const sorted = [...findings].sort((a, b) => a.offset - b.offset);
    if (sorted.length <= limits/* MAX_ISSUES */.u9)
        return sorted;
    const isError = ({ finding }) => finding.severity === "error";
    const byWeight = [...sorted.filter(isError), ...sorted.filter((found) => !isError(found))];
    const shown = new Set(byWeight.slice(0, limits/* MAX_ISSUES */.u9));
    const hidden = byWeight.slice(limits/* MAX_ISSUES */.u9);
    const severity = hidden.some(isError) ? "error" : "warning";
    const message = `The document has more issues that are not shown: at least ${hidden.length}`;
    const offset = sorted.at(-1)?.offset ?? 0;
    return [
        ...sorted.filter((found) => shown.has(found)),
        { path: "", offset, finding: (0,errors/* finding */.gk)("ISSUES_NOT_SHOWN", message, { severity }) },
    ];
}
const KNOWN = new Set(schema/* ACCOUNT_KEYS */.pQ);
/** Sorts a document's keys into known, unknown and repeated ones; of a repeated key the first value counts. */
function knownKeys(entries) {
    const known = new Map();
    const unknown = new Set();
    const findings = [];
    for (const entry of entries) {
        const { key, keyOffset: offset } = entry;
        const path = isKnown(key) ? key : "";
        if (isKnown(key) ? known.has(key) : unknown.has(key)) {
            findings.push({ path, offset, finding: explainDuplicate(key) });
        }
        else if (isKnown(key)) {
            known.set(key, entry);
        }
        else {
            unknown.add(key);
            // Finding the nearest key costs time; one more than the limit is enough to see that some are not shown.
            if (unknown.size <= limits/* MAX_ISSUES */.u9 + 1)
                findings.push({ path, offset, finding: explainUnknown(key) });
        }
    }
    return { entries: known, findings };
}
function isKnown(key) {
    return KNOWN.has(key);
}


/***/ }),

/***/ 40312:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  pQ: () => (/* binding */ ACCOUNT_KEYS),
  UO: () => (/* binding */ TEXT_RULES),
  rE: () => (/* binding */ accountSchema),
  gQ: () => (/* binding */ keyDescription)
});

// EXTERNAL MODULE: ./node_modules/valibot/dist/index.mjs
var dist = __webpack_require__(77934);
// EXTERNAL MODULE: ./build/src/core/base/errors.js + 7 modules
var errors = __webpack_require__(4177);
// EXTERNAL MODULE: ./build/src/core/base/text.js
var base_text = __webpack_require__(21024);
// EXTERNAL MODULE: ./build/src/core/account/describe-value.js
var describe_value = __webpack_require__(38016);
// EXTERNAL MODULE: ./build/src/core/account/host-name.js
var host_name = __webpack_require__(1895);
;// CONCATENATED MODULE: ./build/src/core/account/email-address.js
// By hand: packages that check addresses take what Genesys Cloud refuses, such as quoted local parts and domains
// outside ASCII.



// RFC 5321 section 4.5.3.1: 64 octets before the @, and a path of 256 with its angle brackets.
const MAX_LOCAL_LENGTH = 64;
const MAX_ADDRESS_LENGTH = 254;
const DOT_ATOM = /^[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(?:\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*$/;
/**
 * Why text is not a plain address: a dot-atom, @ and a domain (RFC 5321 section 4.1.2), all ASCII; quoted local
 * parts are refused.
 */
function emailAddressProblem(text, subject) {
    const at = text.lastIndexOf("@");
    const local = text.slice(0, Math.max(0, at));
    const domain = text.slice(at + 1);
    const wrong = (why, hint) => (0,errors/* finding */.gk)("VALUE_INVALID", `${subject} ${(0,describe_value/* quoted */.TL)(text)} ${why}`, { hint: hint ?? "Write it as name@example.com" });
    if (at < 1 || domain === "")
        return wrong("is not an e-mail address");
    if (text.length > MAX_ADDRESS_LENGTH)
        return wrong(`is longer than ${MAX_ADDRESS_LENGTH} characters`);
    if (/[<>]/.test(text))
        return wrong("has a display name", "Give the bare address, without a name and < >");
    if (local.startsWith('"'))
        return wrong("has a quoted part before the @, which few mail systems accept");
    if (local.length > MAX_LOCAL_LENGTH)
        return wrong(`has more than ${MAX_LOCAL_LENGTH} characters before the @`);
    if (!DOT_ATOM.test(local))
        return wrong("has a character before the @ that is not allowed in an address");
    const host = (0,host_name/* parseHostName */.BQ)(domain);
    if ("problem" in host)
        return wrong("has a domain that is not a valid DNS name");
    if (host.host !== domain.toLowerCase()) {
        return wrong("has an international domain", `Write the domain as ${host.host}`);
    }
    return undefined;
}

// EXTERNAL MODULE: ./build/src/core/account/secret-reference.js
var secret_reference = __webpack_require__(24653);
// EXTERNAL MODULE: ./build/src/core/account/template.js
var template = __webpack_require__(23043);
;// CONCATENATED MODULE: ./build/src/core/account/schema.js







/** The rule of each text key: both the schema's verdict and the issue's message come from it. */
const TEXT_RULES = {
    name: nameProblem,
    description: textProblem,
    smtp_server: hostProblem,
    imap_server: hostProblem,
    username: usernameProblem,
    password: secretProblem,
    signature: textProblem,
    reply_to_address: emailAddressProblem,
    reply_template: templateProblem,
    forward_template: templateProblem,
};
function hostProblem(value, subject) {
    const read = (0,host_name/* parseHostName */.BQ)(value, subject);
    return "problem" in read ? read.problem : undefined;
}
function secretProblem(value, subject) {
    const read = (0,secret_reference/* parseSecretReference */.Lt)(value, subject);
    return "problem" in read ? read.problem : undefined;
}
function templateProblem(value, subject) {
    const malformed = (0,template/* templateFindings */.F)(value, subject).find(({ finding }) => finding.severity === "error");
    return textProblem(value, subject) ?? malformed?.finding;
}
function schema_text(key, facts) {
    return dist/* pipe */.FsL(dist/* string */.YjP(), dist/* check */.z6Y((value) => TEXT_RULES[key](value, key) === undefined), dist/* metadata */.yuE({ ...facts }));
}
function host(key, facts) {
    const canonical = (value) => {
        const read = (0,host_name/* parseHostName */.BQ)(value);
        return "host" in read ? read.host : value;
    };
    return dist/* pipe */.FsL(schema_text(key, { ...facts, minLength: 3, maxLength: 253, pattern: HOST_PATTERN }), dist/* transform */.pdi(canonical));
}
// Looser than the rules on purpose: an editor must never flag what a run accepts.
const HOST_PATTERN = "^[^\\s@/:#\\[\\].]+(\\.[^\\s@/:#\\[\\].]+)+$";
const SECRET_PATTERN = `^env:(?!${secret_reference/* FORBIDDEN_PREFIXES */.VZ.join("|")})[A-Z][A-Z0-9_]{0,127}$`;
/** The schema of one document of an account file: types, run-time verdict and JSON Schema are all made from it. */
const accountSchema = dist/* strictObject */.rej({
    name: schema_text("name", {
        title: "Name",
        description: "1 to 256 characters, unique in the organisation regardless of case; identifies the account",
        minLength: 1,
        maxLength: 256,
        examples: ["Customer Support"],
    }),
    description: schema_text("description", { title: "Description", description: "What the mailbox is for; may be empty" }),
    smtp_server: host("smtp_server", {
        title: "SMTP server",
        description: "DNS name of the server for outgoing mail, never an IP address",
        examples: ["smtp.example.com"],
    }),
    smtp_port: dist/* pipe */.FsL(dist/* picklist */.KIO([587, 465]), dist/* metadata */.yuE({ title: "SMTP port", description: "587 (STARTTLS) or 465 (implicit TLS)" })),
    imap_server: host("imap_server", {
        title: "IMAP server",
        description: "DNS name of the server for incoming mail, never an IP address",
        examples: ["imap.example.com"],
    }),
    imap_port: dist/* pipe */.FsL(dist/* literal */.euz(993), dist/* metadata */.yuE({ title: "IMAP port", description: "993 (implicit TLS)" })),
    authentication_type: dist/* pipe */.FsL(dist/* picklist */.KIO(["PLAIN", "OAUTH2"]), dist/* metadata */.yuE({ title: "Authentication type", description: "PLAIN (a password) or OAUTH2 (a token)" })),
    username: schema_text("username", {
        title: "User name",
        description: "The user name of the mailbox; for most providers, its address",
        minLength: 1,
        examples: ["support@example.com"],
    }),
    password: schema_text("password", {
        title: "Password reference",
        description: "env:NAME, where NAME is a secret passed to the run; never the password itself",
        pattern: SECRET_PATTERN,
        examples: ["env:SUPPORT_PASSWORD"],
    }),
    signature: schema_text("signature", { title: "Signature", description: "Appended to outgoing mail; may be empty" }),
    reply_to_address: schema_text("reply_to_address", {
        title: "Reply-to address",
        description: "The e-mail address that replies go to",
        minLength: 3,
        maxLength: 254,
        pattern: "^[^\\s@<>]+@[^\\s@<>]+$",
        examples: ["support@example.com"],
    }),
    reply_template: schema_text("reply_template", {
        title: "Reply template",
        description: "Text of a reply with {{customer.name}}, {{customer.email}}, {{message.body}}; may be empty",
        examples: ["Hello {{customer.name}},\n\n{{message.body}}"],
    }),
    forward_template: schema_text("forward_template", {
        title: "Forward template",
        description: "Text of a forward with {{customer.name}}, {{customer.email}}, {{message.body}}; may be empty",
        examples: ["Forwarded from {{customer.email}}:\n\n{{message.body}}"],
    }),
    enable_tls: dist/* optional */.lqM(dist/* pipe */.FsL(dist/* literal */.euz(true), dist/* metadata */.yuE({ title: "TLS", description: "true; connections without TLS are refused" })), true),
});
/** The keys of an account file, in the order in which they are written. */
const ACCOUNT_KEYS = Object.keys(accountSchema.entries);
/** What a key is for and what value it takes, in one sentence, as editors show it. */
function keyDescription(key) {
    const entry = accountSchema.entries[key];
    return String(dist/* getMetadata */.yb2(entry.type === "optional" ? entry.wrapped : entry).description);
}
const MAX_NAME_LENGTH = 256;
// What mail and APIs cannot carry intact: control characters except tab and line ends, lone surrogates, noncharacters.
const UNUSABLE_IN_TEXT = /(?![\t\n\r])\p{Cc}|\p{Cs}|[\ufffe\uffff]/u;
const UNUSABLE_IN_LINE = /\p{Cc}|\p{Cs}|[\u2028\u2029\ufffe\uffff]/u;
/** Why multi-line text cannot be used; tabs and line ends are allowed, other control characters are not. */
function textProblem(text, subject) {
    const unusable = UNUSABLE_IN_TEXT.exec(text)?.[0];
    return unusable === undefined ? undefined : characterFinding(unusable, subject);
}
/** Why text cannot be an account's name: 1 to 256 characters (code points) on one line, without spaces around it. */
function nameProblem(text, subject) {
    if (text === "")
        return (0,errors/* finding */.gk)("VALUE_INVALID", `${subject} is empty`, { hint: "Give the account a name" });
    const unusable = UNUSABLE_IN_LINE.exec(text)?.[0];
    if (unusable !== undefined)
        return characterFinding(unusable, subject);
    if (text.trim() !== text) {
        return (0,errors/* finding */.gk)("VALUE_INVALID", `${subject} starts or ends with a space`, { hint: "Remove the space" });
    }
    const length = Array.from(text).length;
    return length <= MAX_NAME_LENGTH
        ? undefined
        : (0,errors/* finding */.gk)("VALUE_INVALID", `${subject} has ${length} characters, but at most ${MAX_NAME_LENGTH} are allowed`);
}
/** Why text cannot be a user name: any control character could end or split a command on the wire. */
function usernameProblem(text, subject) {
    if (text === "")
        return (0,errors/* finding */.gk)("VALUE_INVALID", `${subject} is empty`, { hint: "Give the mailbox's user name" });
    return UNUSABLE_IN_LINE.test(text)
        ? (0,errors/* finding */.gk)("CFG_CREDENTIAL_CHARS", `${subject} contains a control character`, {
            hint: "Remove the control character",
        })
        : undefined;
}
function characterFinding(char, subject) {
    return (0,errors/* finding */.gk)("VALUE_INVALID", `${subject} contains the character ${(0,base_text/* codePointName */.R8)(char)}, which e-mail cannot carry`, {
        hint: "Remove the character",
    });
}


/***/ }),

/***/ 23043:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ templateFindings),
/* harmony export */   K: () => (/* binding */ braceOffsets)
/* harmony export */ });
/* harmony import */ var _base_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4177);
/* harmony import */ var _base_nearest_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(51137);
/* harmony import */ var _describe_value_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(38016);
/* harmony import */ var _limits_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2881);
// By hand: template engines read a syntax of their own, and stop at the first error without its place.




/** Variables that Genesys Cloud fills in when it sends a reply or forward. */
const TEMPLATE_VARIABLES = ["customer.name", "customer.email", "message.body"];
/** The findings to keep of each kind: one more than a document shows, so that it is clear that some are missing. */
const KEPT = _limits_js__WEBPACK_IMPORTED_MODULE_1__/* .MAX_ISSUES */ .u9 + 1;
/**
 * What is wrong with a template's `{{variables}}`, in order: the first malformed braces and the first unknown
 * variables, limited in number. Single braces are plain text; spaces inside double ones are allowed.
 */
function templateFindings(text, subject) {
    const found = [];
    let malformed = 0;
    let unknown = 0;
    for (const { index, ...part } of templateParts(text)) {
        if (part.malformed !== undefined && ++malformed <= KEPT) {
            found.push({ index, finding: (0,_base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .finding */ .gk)("TEMPLATE_MALFORMED", `${subject} has ${part.malformed}`) });
        }
        else if (part.variable !== undefined && !isKnown(part.variable) && ++unknown <= KEPT) {
            found.push({ index, finding: unknownVariable(part.variable, subject) });
        }
    }
    return found;
}
function* templateParts(text) {
    const marks = Array.from(text.matchAll(/\{\{|\}\}/g), ({ index, 0: braces }) => ({ index, braces }));
    for (let at = 0; at < marks.length; at++) {
        const { index, braces } = marks[at] ?? { index: 0, braces: "" };
        const next = marks[at + 1];
        if (braces === "}}") {
            yield { index, malformed: "}} without {{ before it" };
        }
        else if (next === undefined) {
            yield { index, malformed: "{{ without }} after it" };
        }
        else if (next.braces === "{{") {
            yield { index, malformed: "{{ inside {{, or without }} after it" };
        }
        else {
            yield { index, ...betweenBraces(text.slice(index + 2, next.index)) };
            at++;
        }
    }
}
function betweenBraces(text) {
    const variable = text.replace(/^[ \t]+|[ \t]+$/g, "");
    if (variable === "")
        return { malformed: "{{ }} without a variable" };
    return /[{}]/.test(variable) ? { malformed: "three braces instead of two" } : { variable };
}
function isKnown(name) {
    return TEMPLATE_VARIABLES.some((variable) => variable === name);
}
function unknownVariable(name, subject) {
    return (0,_base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .finding */ .gk)("TEMPLATE_VARIABLE_UNKNOWN", `${subject} uses the variable ${(0,_describe_value_js__WEBPACK_IMPORTED_MODULE_2__/* .quoted */ .TL)(name)}, which Genesys Cloud is not known to fill in`, { hint: `The nearest known variable is {{${(0,_base_nearest_js__WEBPACK_IMPORTED_MODULE_3__/* .nearest */ .p)(name, TEMPLATE_VARIABLES)}}}` });
}
/**
 * Finds where the brace at an index of a value is in the file. Quoting, folding and indentation keep a scalar's braces in
 * order, so the nth brace of the value is the nth of its source. The counts differ only if some are written as escapes
 * (`\x7b`); then the value's start is returned instead.
 */
function braceOffsets(value, entry) {
    const inValue = bracePlaces(value);
    const inSource = bracePlaces(entry.raw.text);
    const offsets = new Map(inValue.length === inSource.length
        ? inValue.map((index, nth) => [index, entry.raw.offset + (inSource[nth] ?? 0)])
        : []);
    return (index) => offsets.get(index) ?? entry.valueOffset;
}
function bracePlaces(text) {
    return Array.from(text.matchAll(/[{}]/g), (match) => match.index);
}


/***/ }),

/***/ 64193:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ createFolderSource)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var _core_base_errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4177);




/** The account files of a working folder: no event changed them, and nobody but git knows what was before. */
function createFolderSource(root) {
    return {
        tree: createFolderTree(root),
        base: () => Promise.resolve({ kind: "none" }),
        history: () => Promise.resolve({
            kind: "unknown",
            reason: "a folder has no history",
            remedy: "Delete accounts by the action, on a checkout with fetch-depth: 0",
        }),
    };
}
/**
 * The files below a root folder as they stand, without what git and npm keep there. A symbolic link is an entry and
 * never followed. A repository inside is a folder like any other.
 */
function createFolderTree(root) {
    return {
        entries: (reaches, signal) => treeEntries(root, reaches, signal),
        read: async (path, maxBytes) => {
            const found = await read(root, path, maxBytes);
            // What stands in for bytes that are no UTF-8 leads nowhere, though the file is there.
            const lost = found.kind === "missing" && path.includes("\u{fffd}");
            return lost ? { kind: "unreadable", detail: "its name is not UTF-8" } : found;
        },
    };
}
async function treeEntries(root, reaches, signal) {
    const found = [];
    const folders = reaches("") ? [""] : [];
    for (let folder = folders.pop(); folder !== undefined; folder = folders.pop()) {
        signal?.throwIfAborted();
        for (const entry of await folderEntries(root, folder)) {
            const path = folder === "" ? entry.name : `${folder}/${entry.name}`;
            if (entry.name === ".git" || entry.name === "node_modules")
                continue;
            if (!entry.isDirectory())
                found.push({ path, kind: entry.isSymbolicLink() ? "symlink" : "file", id: "" });
            else if (reaches(path))
                folders.push(path);
        }
    }
    return found.sort((one, other) => one.path < other.path ? -1 : 1);
}
async function folderEntries(root, folder) {
    try {
        return await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readdir)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.resolve)(root, folder), { withFileTypes: true });
    }
    catch (error) {
        // It went away between being listed and being opened.
        if ((0,_core_base_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .errorCode */ .CA)(error) === "ENOENT" && folder !== "")
            return [];
        const place = folder === "" ? root : folder;
        throw new _core_base_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .AppError */ .uV("SOURCE_UNREADABLE", `The folder ${place} could not be read (${(0,_core_base_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .errorMessage */ .gJ)(error)})`, {
            hint: "Give this user the right to read the folder, or leave it out of the globs",
            cause: error,
        });
    }
}
async function read(root, path, maxBytes) {
    const full = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.resolve)(root, path);
    const linked = await symbolicLinkOnTheWay(root, full);
    if (linked !== undefined)
        return { kind: "symlink", detail: linked };
    const kind = await kindOf(full);
    if (kind !== "file")
        return { kind };
    try {
        // O_NOFOLLOW closes the gap between the check above and this open; O_NONBLOCK keeps a swapped-in pipe from hanging it.
        const handle = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.open)(full, node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_RDONLY | (node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_NOFOLLOW ?? 0) | (node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_NONBLOCK ?? 0));
        try {
            const { size } = await handle.stat();
            if (size > maxBytes)
                return { kind: "too-large", size };
            // One byte more than the file has, so that a file that grows in the meantime is noticed and not cut.
            const buffer = new Uint8Array(size + 1);
            let length = 0;
            for (let bytesRead = -1; bytesRead !== 0 && length < buffer.length; length += bytesRead) {
                ({ bytesRead } = await handle.read(buffer, length, buffer.length - length, null));
            }
            if (length > size)
                return { kind: "unreadable", detail: "it changed while it was being read" };
            return { kind: "file", bytes: buffer.subarray(0, length) };
        }
        finally {
            await handle.close();
        }
    }
    catch (error) {
        return { kind: "unreadable", detail: (0,_core_base_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .errorCode */ .CA)(error) ?? "unknown" };
    }
}
async function kindOf(full) {
    try {
        const stats = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.lstat)(full);
        if (stats.isSymbolicLink())
            return "symlink";
        if (stats.isDirectory())
            return "directory";
        return stats.isFile() ? "file" : "special";
    }
    catch (error) {
        const code = (0,_core_base_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .errorCode */ .CA)(error);
        return code === "ENOENT" || code === "ENOTDIR" ? "missing" : "unreadable";
    }
}
/** The first symbolic link between the root and the file; outside the root, only the file itself is checked. */
async function symbolicLinkOnTheWay(root, full) {
    const inside = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.relative)(root, full);
    if (inside.startsWith("..") || (0,node_path__WEBPACK_IMPORTED_MODULE_2__.isAbsolute)(inside))
        return undefined;
    const parts = inside.split(node_path__WEBPACK_IMPORTED_MODULE_2__.sep);
    for (let depth = 1; depth <= parts.length; depth++) {
        const path = parts.slice(0, depth).join(node_path__WEBPACK_IMPORTED_MODULE_2__.sep);
        if (await kindOf((0,node_path__WEBPACK_IMPORTED_MODULE_2__.resolve)(root, path)) === "symlink")
            return path;
    }
    return undefined;
}


/***/ })

};
