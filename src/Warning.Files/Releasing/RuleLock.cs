using System.Security.Cryptography;
using System.Text.Json;
using EarlyWarning.Files.Mapping;

namespace EarlyWarning.Files.Releasing;

/// <summary>The contents of <c>rules.lock</c>: the last release with the hashes of its files and merged rules, and the end of the release log.</summary>
/// <param name="Release">The number of the release.</param>
/// <param name="Pack">The hash of the rules.</param>
/// <param name="Released">Who released it, and when.</param>
/// <param name="Approved">Who approved it, and when; null while nobody has.</param>
/// <param name="Log">The end of the release log.</param>
/// <param name="Files">The SHA-256 of each file, by the name of its layer and its path in it.</param>
/// <param name="Rules">The hash of each rule as all layers make it, by id.</param>
internal sealed record RuleLock(
    int Release,
    string Pack,
    ReleaseAct Released,
    ReleaseAct? Approved,
    ReleaseLogEnd Log,
    SortedDictionary<string, string> Files,
    SortedDictionary<string, string> Rules)
{
    /// <summary>The name of the file, beside the scan file.</summary>
    public const string Name = "rules.lock";

    public static string PathOf(ScanFile scan) => Path.Combine(scan.Folder, Name);

    /// <summary>Returns the lock of the rules of a scan, as they are now.</summary>
    public static RuleLock Of(ScanFile scan, int release, ReleaseAct released, ReleaseLogEnd log) =>
        new(release, scan.Pack.Hash, released, Approved: null, log, LockedFiles.HashesOf(scan), RulesOf(scan.Pack));

    /// <summary>Returns in what the rules of a scan differ from those that are locked.</summary>
    public ReleaseChanges ChangesTo(ScanFile scan)
    {
        SortedDictionary<string, string> files = LockedFiles.HashesOf(scan), rules = RulesOf(scan.Pack);
        return new ReleaseChanges(Added(Rules, rules), Changed(Rules, rules), Added(rules, Rules), Added(Files, files), Changed(Files, files),
            Added(files, Files));
    }

    /// <summary>Writes the file.</summary>
    public void Write(Stream stream)
    {
        JsonSerializer.Serialize(stream, this, WrittenReleaseJson.Indented.RuleLock);
        stream.WriteByte((byte)'\n');
    }

    private static SortedDictionary<string, string> RulesOf(RulePack pack)
    {
        SortedDictionary<string, string> rules = new(StringComparer.Ordinal);
        foreach (Rules.Rule rule in pack.Rules.Rules) rules[rule.Id] = rule.Hash;
        return rules;
    }

    private static string[] Added(SortedDictionary<string, string> before, SortedDictionary<string, string> after) =>
        [.. after.Keys.Where(name => !before.ContainsKey(name))];

    private static string[] Changed(SortedDictionary<string, string> before, SortedDictionary<string, string> after) =>
        [.. after.Where(one => before.TryGetValue(one.Key, out string? hash) && hash != one.Value).Select(one => one.Key)];
}

/// <summary>The end of the release log, so that one that was cut is noticed.</summary>
/// <param name="Lines">The number of lines.</param>
/// <param name="Hash">The hash of the last one.</param>
internal sealed record ReleaseLogEnd(int Lines, string Hash);
