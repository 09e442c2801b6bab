// What Visual Studio Code does with a JSON file: its language by files.associations, its schema by "$schema" or json.schemas, then its JSON service.
import { readFileSync } from "node:fs";
import { join, posix } from "node:path";
import { parse } from "jsonc-parser";
import service from "vscode-json-languageservice";

const { getLanguageService, TextDocument } = service;

const TrailingComma = 0x207;
const Folder = "file:///w";

// Files that the editor itself reads as JSON with comments.
const WithComments = [/(^|\/)\.vscode\/[^/]*\.json$/, /(^|\/)tsconfig[^/]*\.json$/];

/** A folder as the editor opens it, with its settings. */
export class Editor {
  constructor(root, settingsFile = ".vscode/settings.json") {
    this.root = root;
    this.settings = parse(readFileSync(join(root, settingsFile), "utf8"), [], { allowTrailingComma: true });
    this.service = getLanguageService({
      clientCapabilities: service.ClientCapabilities.LATEST,
      schemaRequestService: uri => Promise.resolve(readFileSync(join(root, decodeURIComponent(uri.slice(Folder.length + 1))), "utf8")),
      workspaceContext: { resolveRelativePath: (path, resource) => new URL(path, resource).href },
    });
    this.service.configure({
      validate: true,
      allowComments: true,
      schemas: (this.settings["json.schemas"] ?? []).map(one => ({
        uri: new URL(one.url, Folder + "/").href,
        fileMatch: one.fileMatch.map(match => match.startsWith("/") ? Folder + match : match.startsWith("!/") ? "!" + Folder + match.slice(1) : match),
      })),
    });
  }

  open(file, text = readFileSync(join(this.root, file), "utf8")) {
    const document = TextDocument.create(`${Folder}/${file.split(posix.sep).map(encodeURIComponent).join("/")}`, this.languageOf(file), 1, text);
    return { document, json: this.service.parseJSONDocument(document) };
  }

  /** What the editor underlines, as lines; not trailing commas where comments are allowed, of which it only warns. */
  async faults(file, schema) {
    const { document, json } = this.open(file);
    const isLax = document.languageId === "jsonc";
    const found = await this.service.doValidation(document, json, { comments: isLax ? "ignore" : "error", trailingCommas: isLax ? "warning" : "error" }, schema);
    return found.filter(one => !isLax || one.code !== TrailingComma).map(one => `${file}:${one.range.start.line + 1}:${one.range.start.character + 1} ${one.message}`);
  }

  /** The completions at the mark ‸ of a text, by label. */
  async complete(file, marked) {
    const { document, json } = this.open(file, marked.replace("‸", ""));
    const list = await this.service.doComplete(document, document.positionAt(marked.indexOf("‸")), json);
    return new Map(list.items.map(item => [item.label, item]));
  }

  /** What is shown at the mark ‸ of a text, or null. */
  async hover(file, marked) {
    const { document, json } = this.open(file, marked.replace("‸", ""));
    const hover = await this.service.doHover(document, document.positionAt(marked.indexOf("‸")), json);
    return hover && [hover.contents].flat().map(one => one.value ?? one).join("\n");
  }

  languageOf(file) {
    if (WithComments.some(pattern => pattern.test(file))) return "jsonc";
    const globs = Object.entries(this.settings["files.associations"] ?? {});
    return globs.find(([glob]) => matches(glob, "/" + file))?.[1] ?? "json";
  }
}

function matches(glob, path) {
  const pattern = glob.split(/(\*\*\/|\*)/).map(part => part === "**/" ? "(?:.*/)?" : part === "*" ? "[^/]*" : part.replace(/[.+?^${}()|[\]\\]/g, "\\$&")).join("");
  return new RegExp(`^/?${pattern}$`).test(path.replace(/^\//, ""));
}
