// node --test outside/editors, after npm ci there and a build of the command.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { after, test } from "node:test";
import { Editor } from "./service.mjs";

const repository = join(dirname(fileURLToPath(import.meta.url)), "..", "..");
const folder = mkdtempSync(join(tmpdir(), "early-warning-editors-"));
after(() => rmSync(folder, { recursive: true }));

const command = (...args) => execFileSync("dotnet", [join(repository, "src/Warning.Cli/bin/Release/net10.0/EarlyWarning.Cli.dll"), "rules", "schema", ...args], { encoding: "utf8" });
const filesOf = root => readdirSync(root, { recursive: true, withFileTypes: true })
  .filter(one => one.isFile() && one.name.endsWith(".json"))
  .map(one => relative(root, join(one.parentPath, one.name)));

// A county's folder as somebody has it: the shipped pack beside a layer, the scan files of the samples.
cpSync(join(repository, "rules"), join(folder, "rules"), { recursive: true });
cpSync(join(repository, "samples/layer/county"), join(folder, "county"), { recursive: true });
cpSync(join(repository, "samples/shili/scan.json"), join(folder, "scan.json"));
cpSync(join(repository, "samples/shili/office.json"), join(folder, "office.json"));
command(folder, "--rules", `${join(folder, "rules")},${join(folder, "county")}`);
const editor = new Editor(folder);

test("The editor underlines nothing in any file of the repository", async () => {
  const shipped = execFileSync("git", ["ls-files", "-z", "*.json"], { cwd: repository, encoding: "utf8" }).split("\0").filter(Boolean);
  const own = new Editor(repository);
  const faults = (await Promise.all(shipped.map(file => own.faults(file)))).flat();
  assert.ok(shipped.length > 150, `${shipped.length}`);
  assert.deepEqual(faults, []);
});

test("The written schemas find no fault in the shipped pack and the sample's layer", async () => {
  const files = filesOf(folder).filter(file => !file.startsWith(".vscode") && !file.startsWith("rules/schema"));
  const faults = [];
  for (const file of files) {
    const schema = schemaOf(file);
    assert.ok(schema, `${file} has no schema`);
    faults.push(...await editor.faults(file, schema));
  }

  assert.ok(files.length > 100, `${files.length}`);
  assert.deepEqual(faults, []);
});

test("The settings choose the schema of each kind of file", async () => {
  for (const [file, id] of [["county/any.json", "rules"], ["county/policy.json", "policy"], ["rules/wages.json", "rules"], ["county/parameters.json", "parameters"],
    ["county/scenarios/a.json", "scenario"], ["scan.json", "scan"], ["office.json", "office"]]) {
    assert.equal(editor.service && new URL((await editor.service.getMatchingSchemas(...documentOf(file))).map(one => one.schema.$id).find(Boolean) ?? "none", "file:///").pathname,
      `/${id}.schema.json`, file);
  }
});

test("Comments are allowed, and a fault is a fault", async () => {
  writeFileSync(join(folder, "county", "try.json"), '// of the county\n{ "id": "t", "rules": [ { "id": "t.a", "when": "1 > 0", "score": -1, "wenn": "" } ] }\n');
  const faults = await editor.faults("county/try.json");
  rmSync(join(folder, "county", "try.json"));
  assert.deepEqual(faults, [
    "county/try.json:2:66 Value is below the minimum of 0.",
    "county/try.json:2:70 Property wenn is not allowed.",
  ]);
});

test("What a test gives is completed by id and by Chinese name, and explained in both languages", async () => {
  const text = '{ "id": "t", "rules": [ { "id": "t.a", "when": "1 > 0", "score": 1, "tests": [ { "given": { "‸" }, "expect": "fired" } ] } ] }';
  const found = await editor.complete("county/try.json", text);
  for (const name of ["power_kwh", "用电量", "minimum_wage_cny"]) assert.ok(found.has(name), name);
  const documentation = found.get("power_kwh").documentation.value;
  assert.match(documentation, /月用电量/);
  assert.match(documentation, /单位：千瓦时/);
  assert.match(documentation, /unit: kWh/);
  assert.match(documentation, /来源：供电/);
  const shown = await editor.hover("county/try.json", text.replace('"‸"', '"power_‸kwh": 3'));
  assert.match(shown, /月用电量/);
  assert.match(shown, /monthly measure; unit: kWh/);
});

test("The rules that a change can name are completed, those of the layer too, and another is no fault", async () => {
  const found = await editor.complete("county/try.json", '{ "id": "t", "changes": [ { "id": ‸, "score": 1 } ] }');
  for (const id of ["wages.arrears", "county.unpaid-power-and-wages"]) assert.ok(found.has(`"${id}"`), id);
  assert.match(await editor.hover("county/try.json", '{ "id": "t", "changes": [ { "id": "wages.arr‸ears", "score": 1 } ] }'), /已经欠薪/);
  writeFileSync(join(folder, "county", "try.json"), '{ "id": "t", "changes": [ { "id": "newer.rule", "score": 1 } ] }');
  const faults = await editor.faults("county/try.json");
  rmSync(join(folder, "county", "try.json"));
  assert.deepEqual(faults, []);
});

test("Groups, categories, levels, places and indicators of a scan are completed", async () => {
  const has = async (file, text, label) => assert.ok((await editor.complete(file, text)).has(label), `${file}: ${label}`);
  const rule = key => `{ "id": "t", "rules": [ { "id": "t.a", "when": "1 > 0", "score": 1, "${key}": ‸ } ] }`;
  await has("county/try.json", rule("group"), '"wages"');
  await has("county/try.json", rule("category"), '"wage-arrears"');
  await has("county/try.json", rule("level"), '"orange"');
  await has("county/scenarios/try.json", '{ "id": "try", "given": {}, "expect": { "fired": [ ‸ ] } }', '"wages.arrears"');
  await has("scan.json", '{ "jurisdiction": ‸ }', '"guangdong"');
  await has("scan.json", '{ "feeds": [ { "id": "a", "measures": { "‸" } } ] }', "power_kwh");
  await has("scan.json", '{ "feeds": [ { "id": "a", "events": { "‸" } } ] }', "hotline_call");
  await has("scan.json", '{ "companies": { "attributes": { "‸" } } }', "region");
});

function documentOf(file) {
  const { document, json } = editor.open(file, "{}");
  return [document, json];
}

function schemaOf(file) {
  const parts = file.split("/"), name = parts.at(-1);
  const kind = file === "scan.json" ? "scan" : file === "office.json" ? "office"
    : { calendars: "calendar", jurisdictions: "jurisdiction", "open-reminders": "open-reminder", scenarios: "scenario" }[parts.at(-2)]
      ?? (["indicators.json", "lets.json", "parameters.json", "policy.json"].includes(name) ? name.slice(0, -5) : "rules");
  return JSON.parse(readFileSync(join(folder, ".vscode/schemas", `${kind}.schema.json`), "utf8"));
}
