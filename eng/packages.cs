// Reads the packages in artifacts/packages: checks that each is whole (readme, icon, exact versions of our own packages, its documentation), and compares
// docs/packages.md with their dependencies. `dotnet run eng/packages.cs write` writes the page anew, with their sizes, which may lag behind.
using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using System.Xml.Linq;

string root = Path.GetFullPath(Path.Combine((string)AppContext.GetData("EntryPointFileDirectoryPath")!, ".."));
Package[] packages = [.. Directory.GetFiles(Path.Combine(root, "artifacts", "packages"), "*.nupkg").Order(StringComparer.Ordinal).Select(file => Package.Read(file, root))];
List<string> faults = [.. packages.SelectMany(package => package.Faults(packages))];
if (packages.Length == 0) faults.Add("there are no packages in artifacts/packages; pack first");

string page = Path.Combine(root, "docs", "packages.md"), table = Table();
string text = File.Exists(page) ? await File.ReadAllTextAsync(page) : "";
Match block = Regex.Match(text, "(?<=<!-- packages -->\n\n).*?(?=\n<!-- end -->)", RegexOptions.Singleline);
if (!block.Success) faults.Add("docs/packages.md has no place for the table");
else if (args is ["write"]) await File.WriteAllTextAsync(page, text[..block.Index] + table + text[(block.Index + block.Length)..]);
else if (Dependencies(block.Value) != Dependencies(table)) faults.Add("docs/packages.md does not name the dependencies of the packages; run: dotnet run eng/packages.cs write");

foreach (string fault in faults) await Console.Error.WriteLineAsync(fault);
Console.WriteLine($"packages: {packages.Length} read, {faults.Count} faults");
return faults.Count == 0 ? 0 : 1;

string Table()
{
    StringBuilder lines = new("| package | KiB | its assembly | with all it brings | depends on | and through them |\n| --- | ---: | ---: | ---: | --- | --- |\n");
    foreach (Package package in packages)
    {
        lines.Append(CultureInfo.InvariantCulture, $"| `{package.Id}` | {KiB(package.Size)} | {KiB(package.AssemblySize)} | {KiB(package.AssemblySize + package.Closure.Sum(other => other.Size))} |");
        lines.Append(CultureInfo.InvariantCulture, $" {List(package.Direct)} | {List(package.Closure.Select(other => other.Name).Except(package.Direct, StringComparer.Ordinal))} |\n");
    }

    return lines.ToString();
}

// The columns of a table that are no sizes.
static string Dependencies(string table) => string.Join('\n', table.Split('\n').Select(line => line.Split('|')).Where(cells => cells.Length > 6).Select(cells => $"{cells[1]}|{cells[5]}|{cells[6]}"));

static string List(IEnumerable<string> names) => string.Join(", ", names) is { Length: > 0 } list ? list : "nothing";

static string KiB(long bytes) => ((bytes + 1023) / 1024).ToString("N0", CultureInfo.InvariantCulture);


internal sealed record Dependency(string Name, long Size);

internal sealed record Package(string Id, string Version, long Size, long AssemblySize, string[] Entries, XElement Metadata, string Project, string[] Direct, Dependency[] Closure)
{
    public static Package Read(string file, string root)
    {
        using ZipArchive zip = ZipFile.OpenRead(file);
        ZipArchiveEntry nuspec = zip.Entries.Single(entry => entry.FullName.EndsWith(".nuspec", StringComparison.Ordinal));
        using Stream stream = nuspec.Open();
        XElement metadata = XDocument.Load(stream).Root!.Elements().Single();
        string id = Value(metadata, "id"), project = Path.Combine(root, "src", id["Early".Length..]);
        (string[] direct, Dependency[] closure) = Graph(project);
        long assembly = zip.Entries.Where(entry => entry.Name == $"{id}.dll").Sum(entry => entry.Length);
        return new Package(id, Value(metadata, "version"), new FileInfo(file).Length, assembly, [.. zip.Entries.Select(entry => entry.FullName)], metadata, project, direct, closure);
    }

    public IEnumerable<string> Faults(Package[] packages)
    {
        string[] own = [.. packages.Select(package => package.Id)];
        if (!Entries.Contains(Value(Metadata, "icon"))) yield return $"{Id} has no icon";
        if (!Entries.Contains(Value(Metadata, "readme")) || !File.Exists(Path.Combine(Project, "README.md"))) yield return $"{Id} has no readme of its own";
        if (Value(Metadata, "license").Length == 0) yield return $"{Id} has no licence";
        if (Value(Metadata, "description").Length == 0) yield return $"{Id} has no description";
        if (!Entries.Any(entry => entry.EndsWith($"{Id}.xml", StringComparison.Ordinal))) yield return $"{Id} has no documentation";
        foreach (XElement dependency in Metadata.Descendants().Where(element => element.Name.LocalName == "dependency"))
        {
            (string name, string version) = (dependency.Attribute("id")!.Value, dependency.Attribute("version")!.Value);
            if (own.Contains(name) && version != $"[{Version}]") yield return $"{Id} depends on {name} {version}, not on [{Version}] exactly";
        }
    }

    /// <summary>The packages that a project names, ours among them, and all that come with them, with the size of their assemblies, as they were restored.</summary>
    private static (string[] Direct, Dependency[] Closure) Graph(string project)
    {
        using JsonDocument assets = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(project, "obj", "project.assets.json")));
        JsonElement target = assets.RootElement.GetProperty("targets").EnumerateObject().First().Value;
        string[] folders = [.. assets.RootElement.GetProperty("packageFolders").EnumerateObject().Select(folder => folder.Name)];
        JsonElement libraries = assets.RootElement.GetProperty("libraries");
        string[] named = [.. XDocument.Load(Path.Combine(project, Path.GetFileName(project) + ".csproj")).Descendants().Where(element => element.Name.LocalName is "PackageReference" or "ProjectReference")
            .Select(element => element.Attribute("Include")!.Value).Select(include => include.EndsWith(".csproj", StringComparison.Ordinal) ? "Early" + Path.GetFileNameWithoutExtension(include) : include)];
        Dictionary<string, Dependency> closure = new(StringComparer.OrdinalIgnoreCase);
        Dictionary<string, JsonProperty> byName = target.EnumerateObject().ToDictionary(library => NameOf(library.Name), StringComparer.OrdinalIgnoreCase);
        foreach (string name in named) Add(name);
        return (named, [.. closure.Values.OrderBy(dependency => dependency.Name, StringComparer.Ordinal)]);

        void Add(string name)
        {
            // A project stands in the graph by its own name, not by that of its package.
            if (!byName.TryGetValue(name, out JsonProperty library) && !byName.TryGetValue(name["Early".Length..], out library)) return;
            bool isOurs = library.Value.GetProperty("type").GetString() == "project";
            string shown = isOurs && !name.StartsWith("Early", StringComparison.Ordinal) ? "Early" + name : name;
            if (closure.ContainsKey(shown)) return;
            long size = 0;
            if (library.Value.TryGetProperty("runtime", out JsonElement runtime))
            {
                foreach (JsonProperty asset in runtime.EnumerateObject().Where(asset => asset.Name.EndsWith(".dll", StringComparison.Ordinal)))
                {
                    string[] places = isOurs
                        ? [Path.Combine(Path.GetDirectoryName(project)!, shown["Early".Length..], "bin", "Release", "net10.0", Path.GetFileName(asset.Name))]
                        : [.. folders.Select(folder => Path.Combine(folder, libraries.GetProperty(library.Name).GetProperty("path").GetString()!, asset.Name))];
                    size += places.Where(File.Exists).Select(place => new FileInfo(place).Length).FirstOrDefault();
                }
            }

            closure[shown] = new Dependency(shown, size);
            if (!library.Value.TryGetProperty("dependencies", out JsonElement dependencies)) return;
            foreach (JsonProperty dependency in dependencies.EnumerateObject()) Add(dependency.Name);
        }

        static string NameOf(string library) => library[..library.IndexOf('/', StringComparison.Ordinal)];
    }

    private static string Value(XElement metadata, string name) => metadata.Elements().FirstOrDefault(element => element.Name.LocalName == name)?.Value ?? "";
}
