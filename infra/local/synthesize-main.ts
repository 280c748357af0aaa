import { buildApp } from "../build-app.ts";
import { environmentOf } from "../environments.ts";

/** `node synthesize-main.ts ENVIRONMENT FOLDER`: without the rules check, which `npm test` and `npm run synth` do. */
const [name, outdir = "cdk.out"] = process.argv.slice(2);
buildApp(environmentOf(name), { outdir, checked: false, autoSynth: false }).app.synth();
