/** The type of an SMTP integration (sourced). */
export const SMTP_TYPE = "custom-smtp-server";
/** The type of an IMAP integration (sourced). */
export const IMAP_TYPE = "imap-server";
/** The type of a Microsoft Graph integration; its real id, slot and keys are unknown, so nothing may depend on this one. */
export const GRAPH_TYPE = "microsoft-graph-api";

/** What an SMTP or IMAP integration is configured with. */
interface PropertyKeys {
  readonly smtpHost: string;
  readonly smtpPort: string;
  readonly imapHost: string;
  readonly imapPort: string;
}

/** `smtpHost`, `imapHost` and `imapPort` are sourced; `smtpPort` is a guess. */
const PROPERTY_KEYS: PropertyKeys = {
  smtpHost: "smtpHost",
  smtpPort: "smtpPort",
  imapHost: "imapHost",
  imapPort: "imapPort",
};

/** A JSON Schema, as `configschemas` answers it. */
interface ConfigSchema {
  readonly title: string;
  readonly type: "object";
  readonly required: readonly string[];
  readonly properties: Readonly<Record<string, object>>;
}

/** What can be installed, as far as the sandbox needs it. */
export interface IntegrationTypeRecord {
  readonly id: string;
  readonly name: string;
  /** Slots of the configuration and the credential types that fit. */
  readonly slots: Readonly<Record<string, readonly string[]>>;
  readonly maxInstances: number;
  readonly schemas: { readonly properties: ConfigSchema; readonly advanced: ConfigSchema };
  /** Where host and port of the mail server stand. */
  readonly server?: { readonly protocol: "SMTP" | "IMAP"; readonly hostKey: string; readonly portKey: string };
}

/** A type of credential: `basicAuth` with `userName` and `password` (sourced). */
export const CREDENTIAL_TYPES = [
  {
    id: "basicAuth",
    name: "basicAuth",
    properties: {
      userName: { type: "string", title: "User name" },
      password: { type: "string", title: "Password", format: "password" },
    },
    displayOrder: ["userName", "password"],
    // The password is not required: Genesys's own tests make credentials without (sourced).
    required: ["userName"],
  },
  {
    // A second type, so that a slot can refuse one (inferred: what it is called and holds).
    id: "microsoftGraph",
    name: "microsoftGraph",
    properties: { clientId: { type: "string" }, clientSecret: { type: "string" } },
    displayOrder: ["clientId", "clientSecret"],
    required: ["clientId", "clientSecret"],
  },
] as const;

/** How the schemas differ from the usual ones. */
export interface SchemaChange {
  /** Other property keys. */
  readonly keys?: Partial<PropertyKeys>;
  /** More required properties of a type. */
  readonly required?: Readonly<Record<string, readonly string[]>>;
}

/** The types that the organisation may install. */
export function integrationTypes(maxInstances: number, change: SchemaChange): readonly IntegrationTypeRecord[] {
  const keys = { ...PROPERTY_KEYS, ...change.keys };
  const port = { type: "integer", minimum: 1, maximum: 65_535 };
  const schema = (title: string, properties: Record<string, object>, required: readonly string[]): ConfigSchema => ({
    title,
    type: "object",
    required,
    properties,
  });
  const properties = (type: string, title: string, own: Record<string, object>, required: readonly string[]) => {
    const more = change.required?.[type] ?? [];
    const added = Object.fromEntries(more.map((key) => [key, { type: "string" }]));
    return schema(title, { ...own, ...added }, [...required, ...more]);
  };
  return [
    {
      id: SMTP_TYPE,
      name: "Custom SMTP Server",
      slots: { basicAuth: ["basicAuth"] },
      maxInstances,
      server: { protocol: "SMTP", hostKey: keys.smtpHost, portKey: keys.smtpPort },
      schemas: {
        // The page of the UI has the last three (sourced), their keys are guesses.
        properties: properties(SMTP_TYPE, "Custom SMTP server", {
          [keys.smtpHost]: { type: "string", title: "SMTP host" },
          [keys.smtpPort]: { ...port, title: "SMTP port" },
          contactInfo: { type: "string", title: "Contact information" },
          maxEmailSize: { type: "integer", title: "Maximum e-mail size in MB", default: 10, maximum: 40 },
          keepConnectionAlive: { type: "boolean", title: "Keep the connection alive" },
        }, [keys.smtpHost]),
        advanced: schema("Advanced", { connectionIdleTime: { type: "integer", title: "Connection idle time" } }, []),
      },
    },
    {
      id: IMAP_TYPE,
      name: "IMAP Server",
      slots: { basicAuth: ["basicAuth"] },
      maxInstances,
      server: { protocol: "IMAP", hostKey: keys.imapHost, portKey: keys.imapPort },
      schemas: {
        properties: properties(IMAP_TYPE, "IMAP server", {
          [keys.imapHost]: { type: "string", title: "IMAP host" },
          [keys.imapPort]: { ...port, title: "IMAP port", default: 993 },
        }, [keys.imapHost]),
        advanced: schema("Advanced", {}, []),
      },
    },
    {
      id: GRAPH_TYPE,
      name: "Microsoft Graph API",
      slots: { graph: ["microsoftGraph"] },
      maxInstances,
      schemas: {
        properties: schema("Microsoft Graph", { tenantId: { type: "string" } }, []),
        advanced: schema("Advanced", {}, []),
      },
    },
  ];
}
