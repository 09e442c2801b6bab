using System.Buffers;
using System.Text;
using System.Text.RegularExpressions;
using NodaTime;

namespace EarlyWarning.Files;

/// <summary>What there is of a scan folder's ledger, results and letters: read as the program reads it, without the times of day.</summary>
/// <param name="Entries">The entries of the ledger, without those of scans that did not end.</param>
/// <param name="Files">The files of results and letters by their paths, with their content.</param>
/// <param name="Leftovers">The files and folders of an unfinished command.</param>
internal sealed partial record ScanFolderState(IReadOnlyList<string> Entries, IReadOnlyDictionary<string, string> Files, IReadOnlyList<string> Leftovers)
{
    /// <summary>Reads a folder; its ledger must be readable and whole.</summary>
    public static async Task<ScanFolderState> OfAsync(string folder)
    {
        using FileLedger ledger = await FileLedger.OpenToReadAsync(Path.Combine(folder, "state"), issuer: null);
        List<string> entries = [];
        List<LedgerEntry> all = [];
        int began = 0;
        bool isOpen = false;
        await foreach (LedgerEntry entry in ledger.ReadAsync())
        {
            // Of a scan that did not end nothing counts.
            if (entry.Event is ScanBegan && isOpen) entries.RemoveRange(began, entries.Count - began);
            if (entry.Event is ScanBegan) began = entries.Count;
            isOpen = entry.Event is ScanBegan || (isOpen && entry.Event is not ScanEnded);
            all.Add(entry);
            entries.Add(Text(entry, all));
        }

        if (isOpen) entries.RemoveRange(began, entries.Count - began);
        Dictionary<string, string> files = new(StringComparer.Ordinal), away = new(StringComparer.Ordinal);
        List<string> leftovers = [];
        foreach (string path in FilesOf(folder, "out").Concat(FilesOf(folder, "state/letters")))
        {
            string name = Path.GetRelativePath(folder, path).Replace('\\', '/');
            if (name.Contains("/.", StringComparison.Ordinal)) leftovers.Add(name);
            if (!File.Exists(path)) continue;
            if (!name.Contains("/.", StringComparison.Ordinal)) files.Add(name, await ContentAsync(path));
            else if (MovedAway().Match(name) is { Success: true } moved)
                away.Add($"out/{moved.Groups["date"]}/{moved.Groups["file"]}", await ContentAsync(path));
        }

        return new ScanFolderState(entries, files, leftovers) { Away = away, IsTorn = ledger.Warnings.Count > 0 };
    }

    /// <summary>The files of results that were moved away to make room for new ones, by the paths that they had; the next scan puts them back.</summary>
    public IReadOnlyDictionary<string, string> Away { get; private init; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>Whether the last line of the ledger is cut off, of which the next scan warns in its summary.</summary>
    public bool IsTorn { get; private init; }

    /// <summary>Whether the ledger has the entries of another state.</summary>
    public bool HasEntriesOf(ScanFolderState other) => Entries.SequenceEqual(other.Entries);

    /// <summary>Returns the state without the summaries of scans.</summary>
    public ScanFolderState WithoutSummaries() =>
        this with { Files = Files.Where(file => !file.Key.EndsWith("/summary.json", StringComparison.Ordinal)).ToDictionary(StringComparer.Ordinal) };

    /// <summary>
    /// Asserts that each part is as before a command or as after it: the ledger, the results of each date, each letter. A scan may have been recorded without
    /// the line that says that its results are in place, and may have moved those of its date away: the next scan then does it again, and puts them back.
    /// </summary>
    public void MustBeOneOf(ScanFolderState before, ScanFolderState after, string when)
    {
        bool isScan = after.Entries.Count > before.Entries.Count && after.Entries[^1].Contains("\"scan-written\"", StringComparison.Ordinal);
        Assert.True(HasEntriesOf(before) || HasEntriesOf(after) || (isScan && Entries.SequenceEqual(after.Entries.SkipLast(1))),
            $"{when}: the ledger has {Entries.Count} entries, before {before.Entries.Count} and after {after.Entries.Count}");
        foreach (string folder in Files.Keys.Concat(before.Files.Keys).Select(FolderOf).Distinct(StringComparer.Ordinal))
        {
            Assert.True(
                IsSame(folder, before) || IsSame(folder, after) || IsAway(folder, before),
                $"{when}: {folder} is neither as before nor as after: {string.Join(' ', Files.Keys)}");
        }
    }

    /// <summary>Asserts that all is as in another state, and that no unfinished file is left.</summary>
    public void MustBe(ScanFolderState other, string when)
    {
        Assert.Equal(other.Entries, Entries);
        Assert.Equal(other.Files.Keys.Order(StringComparer.Ordinal), Files.Keys.Order(StringComparer.Ordinal));
        Assert.All(Files, file => Assert.True(other.Files[file.Key] == file.Value, $"{when}: {file.Key} differs"));
        Assert.True(Leftovers.Count == 0, $"{when}: {string.Join(' ', Leftovers)} are left");
    }

    private bool IsSame(string folder, ScanFolderState other) => Of(folder, Files).SequenceEqual(Of(folder, other.Files));

    private bool IsAway(string folder, ScanFolderState before) => !Of(folder, Files).Any() && Of(folder, Away).SequenceEqual(Of(folder, before.Files));

    private static async Task<string> ContentAsync(string path) => Convert.ToHexString(await File.ReadAllBytesAsync(path));

    private static IEnumerable<KeyValuePair<string, string>> Of(string folder, IReadOnlyDictionary<string, string> files) =>
        files.Where(file => FolderOf(file.Key) == folder).OrderBy(file => file.Key, StringComparer.Ordinal);

    private static IEnumerable<string> FilesOf(string folder, string name) =>
        Directory.Exists(Path.Combine(folder, name)) ? Directory.EnumerateFileSystemEntries(Path.Combine(folder, name), "*", SearchOption.AllDirectories) : [];

    // The files of a letter are one each, those of a scan one together.
    private static string FolderOf(string file) => file.StartsWith("out/", StringComparison.Ordinal) ? file[..file.LastIndexOf('/')] : file;

    /// <summary>Returns what an entry says; for the place and hash of another entry that it names stands what that one says.</summary>
    private static string Text(LedgerEntry entry, List<LedgerEntry> all)
    {
        LedgerEntry At(EntryReference named) => all[(int)named.Position];
        EntryReference none = new(0);
        return entry.Event switch
        {
            ActCorrected corrected => $"{Text(entry with { Event = corrected with { Act = none } })} <- {Text(At(corrected.Act), all)}",
            ActWithdrawn withdrawn => $"{Text(entry with { Event = withdrawn with { Act = none } })} <- {Text(At(withdrawn.Act), all)}",
            ScanWithdrawn withdrawn => $"{Text(entry with { Event = withdrawn with { Scan = none } })} <- {Text(At(withdrawn.Scan), all)}",
            EpisodeReopened reopened => $"{Text(entry with { Event = reopened with { Closing = none } })} <- {Text(At(reopened.Closing), all)}",
            TextsRedacted redacted => $"{Text(entry with { Event = redacted with { Entries = [] } })} <- "
                + string.Join(" <- ", redacted.Entries.Select(position => Text(all[(int)position], all))),
            _ => Text(entry),
        };
    }

    private static string Text(LedgerEntry entry)
    {
        LedgerChain chain = new("ledger");
        ArrayBufferWriter<byte> line = new();
        chain.WriteOpening(line, issuer: null);
        line.ResetWrittenCount();
        chain.Write(line, entry with { Stamp = entry.Stamp with { At = Instant.FromUnixTimeTicks(0) } });
        string text = Encoding.UTF8.GetString(line.WrittenSpan);
        // In the place of a text that was deleted stands when it was.
        return TimeOfDay().Replace(text[..text.LastIndexOf(",\"hash\"", StringComparison.Ordinal)], "");
    }

    [GeneratedRegex("T[0-9]{2}:[0-9]{2}:[0-9]{2}Z", RegexOptions.NonBacktracking)]
    private static partial Regex TimeOfDay();

    [GeneratedRegex("^out/\\.(?<date>[0-9-]+)\\.old-[0-9a-f]+/(?<file>.+)$", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex MovedAway();
}
