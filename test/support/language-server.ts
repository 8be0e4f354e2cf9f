import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import process from "node:process";
import { pathToFileURL } from "node:url";

const require = createRequire(import.meta.url);

/** What is wrong with a text, as an editor shows it: its line and column from 1. */
export interface Shown {
  readonly line: number;
  readonly column: number;
  readonly message: string;
}

/** What an editor offers to write. */
export interface Offer {
  readonly label: string;
  readonly text: string;
}

interface JsonRpc {
  readonly StreamMessageReader: new (from: unknown) => unknown;
  readonly StreamMessageWriter: new (to: unknown) => unknown;
  createMessageConnection(reader: unknown, writer: unknown): Connection;
}

interface Connection {
  listen(): void;
  dispose(): void;
  sendRequest<T>(method: string, params?: unknown): Promise<T>;
  sendNotification(method: string, params?: unknown): Promise<void>;
  onRequest(method: string, answer: (params: never) => unknown): void;
  onNotification(method: string, hear: (params: never) => void): void;
}

interface Place {
  readonly line: number;
  readonly character: number;
}

/** The folder of the language server's package; undefined when it is not installed. */
export function languageServerFolder(): string | undefined {
  try {
    return dirname(require.resolve("yaml-language-server/package.json"));
  } catch {
    return undefined;
  }
}

/** The YAML language server as a process of its own, spoken to as an editor speaks to it. */
export class LanguageServer {
  readonly #process: ChildProcess;
  readonly #connection: Connection;
  readonly #heard = new Map<string, (shown: readonly Shown[]) => void>();
  #documents = 0;

  private constructor(server: ChildProcess, connection: Connection) {
    this.#process = server;
    this.#connection = connection;
  }

  /** Starts it; `schema` is the file that it takes for every document. */
  static async start(folder: string, schema: string): Promise<LanguageServer> {
    const server = spawn(process.execPath, [join(folder, "bin", "yaml-language-server"), "--stdio"], {
      stdio: ["pipe", "pipe", "inherit"],
    });
    const rpc = createRequire(join(folder, "package.json"))("vscode-jsonrpc/node") as JsonRpc;
    const connection = rpc.createMessageConnection(
      new rpc.StreamMessageReader(server.stdout),
      new rpc.StreamMessageWriter(server.stdin),
    );
    const started = new LanguageServer(server, connection);
    // Nothing is fetched: neither the catalogue of schemas nor anything that it names.
    const settings: Readonly<Record<string, unknown>> = {
      yaml: {
        schemas: { [pathToFileURL(schema).href]: "*.yaml" },
        schemaStore: { enable: false },
        kubernetesCRDStore: { enable: false },
        validate: true,
        hover: true,
        completion: true,
      },
    };
    connection.onRequest(
      "workspace/configuration",
      ({ items }: { items: readonly { section: string }[] }) => items.map(({ section }) => settings[section] ?? {}),
    );
    connection.onRequest("client/registerCapability", () => null);
    connection.onNotification("textDocument/publishDiagnostics", ({ uri, diagnostics }: {
      uri: string;
      diagnostics: readonly { readonly range: { readonly start: Place }; readonly message: string }[];
    }) =>
      started.#heard.get(uri)?.(diagnostics.map(({ range: { start }, message }) => ({
        line: start.line + 1,
        column: start.character + 1,
        message,
      }))));
    connection.listen();
    await connection.sendRequest("initialize", {
      processId: process.pid,
      rootUri: null,
      capabilities: {
        textDocument: {
          completion: { completionItem: { snippetSupport: true } },
          hover: { contentFormat: ["markdown"] },
          publishDiagnostics: {},
        },
        workspace: { configuration: true },
      },
    });
    await connection.sendNotification("initialized", {});
    await connection.sendNotification("workspace/didChangeConfiguration", { settings });
    return started;
  }

  /** What it says about a text. */
  diagnose(text: string): Promise<readonly Shown[]> {
    const uri = this.#uri();
    const answer = new Promise<readonly Shown[]>((resolve) => this.#heard.set(uri, resolve));
    return this.#open(uri, text).then(() => answer);
  }

  /** What it offers at the end of a text. */
  async complete(text: string): Promise<readonly Offer[]> {
    const answer = await this.#ask<{ items: readonly { label: string; insertText?: string }[] }>(
      "textDocument/completion",
      text,
      endOf(text),
    );
    return answer.items.map(({ label, insertText }) => ({ label, text: insertText ?? label }));
  }

  /** What it shows when the pointer rests on the first place of a text that reads so. */
  async hover(text: string, word: string): Promise<string> {
    const answer = await this.#ask<{ contents: { value: string } } | null>(
      "textDocument/hover",
      text,
      endOf(text.slice(0, text.indexOf(word) + 1)),
    );
    return answer?.contents.value ?? "";
  }

  /** Ends the process. */
  async stop(): Promise<void> {
    this.#connection.dispose();
    const ended = once(this.#process, "exit");
    this.#process.kill();
    await ended;
  }

  async #ask<T>(method: string, text: string, position: Place): Promise<T> {
    const uri = this.#uri();
    await this.#open(uri, text);
    return await this.#connection.sendRequest<T>(method, { textDocument: { uri }, position });
  }

  #uri(): string {
    return `file:///account-${++this.#documents}.yaml`;
  }

  #open(uri: string, text: string): Promise<void> {
    const textDocument = { uri, languageId: "yaml", version: 1, text };
    return this.#connection.sendNotification("textDocument/didOpen", { textDocument });
  }
}

function endOf(text: string): Place {
  const lines = text.split("\n");
  return { line: lines.length - 1, character: lines.at(-1)?.length ?? 0 };
}
