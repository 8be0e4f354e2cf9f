import process from "node:process";
import { main } from "./main.ts";

await main(process.env);
