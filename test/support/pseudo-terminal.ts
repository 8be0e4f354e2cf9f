import { spawn } from "node:child_process";
import process from "node:process";
import { program } from "./program.ts";

/** What happens on a terminal. */
export interface Terminal {
  readonly cwd: string;
  readonly env: Readonly<Record<string, string>>;
  readonly columns?: number;
  /** What is typed once a text was shown, in this order; null hangs the terminal up. */
  readonly typed?: readonly (readonly [after: string, text: string | null])[];
}

/** What a terminal showed, and how the program on it ended: its status, or minus the number of its signal. */
export interface Shown {
  readonly output: string;
  readonly status: number;
}

const SCRIPT = `
import fcntl, json, os, pty, struct, sys, termios
told = json.load(sys.stdin)
pid, fd = pty.fork()
if pid == 0:
    os.chdir(told["cwd"])
    os.execve(told["argv"][0], told["argv"], told["env"])
fcntl.ioctl(fd, termios.TIOCSWINSZ, struct.pack("HHHH", 24, told["columns"], 0, 0))
typed, output, seen = told["typed"], b"", 0
while True:
    try:
        piece = os.read(fd, 65536)
    except OSError:
        break
    if not piece:
        break
    output += piece
    while typed and typed[0][0].encode() in output[seen:]:
        after, text = typed.pop(0)
        seen = output.index(after.encode(), seen) + len(after)
        if text is None:
            os.close(fd)
            typed = []
            break
        os.write(fd, text.encode())
_, status = os.waitpid(pid, 0)
code = os.WEXITSTATUS(status) if os.WIFEXITED(status) else -os.WTERMSIG(status)
json.dump({"output": output.decode("utf-8", "replace"), "status": code}, sys.stdout)
`;

/** Runs the command line on a terminal of its own. */
export function onTerminal(args: readonly string[], { cwd, env, columns = 80, typed = [] }: Terminal): Promise<Shown> {
  return new Promise((resolve, reject) => {
    const child = spawn("python3", ["-c", SCRIPT], { stdio: ["pipe", "pipe", "inherit"] });
    let text = "";
    child.stdout.setEncoding("utf8").on("data", (piece: string) => text += piece);
    child.on("error", reject);
    child.on("close", (status) => {
      if (status === 0) resolve(JSON.parse(text));
      else reject(new Error(`python3 ended with ${status}`));
    });
    const argv = [process.execPath, program("cli"), ...args];
    const all = { PATH: process.env.PATH ?? "", TERM: "xterm", ...env };
    child.stdin.end(JSON.stringify({ argv, cwd, env: all, columns, typed }));
  });
}
