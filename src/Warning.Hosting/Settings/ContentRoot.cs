using EarlyWarning.Files;
using Microsoft.Extensions.Hosting;

namespace EarlyWarning.Hosting.Settings;

/// <summary>Resolves the paths of the options: relative to the content root of the host, or to the current folder where there is no host.</summary>
internal sealed class ContentRoot(IEnumerable<IHostEnvironment> environments)
{
    /// <summary>The word for the embedded pack, which is no folder.</summary>
    public const string DefaultRules = "default";

    private readonly string folder = environments.LastOrDefault()?.ContentRootPath ?? Directory.GetCurrentDirectory();

    /// <summary>Returns the full path of a path in the options.</summary>
    public string Resolve(string path) => Path.GetFullPath(path, folder);

    /// <summary>Returns the layers of a list of rules, as <see cref="RulePackFolder.ReadLayer"/> takes them: an empty list means the embedded pack.</summary>
    public IReadOnlyList<string> LayersOf(IEnumerable<string> rules) =>
        rules.Select(name => name == DefaultRules ? name : Resolve(name)).ToArray() is { Length: > 0 } layers ? layers : [DefaultRules];
}
