using System.Buffers;
using System.Text;
using NodaTime;

namespace EarlyWarning.Files;

/// <summary>What there is of a scan folder's ledger, results and letters: read as the program reads it, without the times of day.</summary>
/// <param name="Entries">The entries of the ledger, without those of scans that did not end.</param>
/// <param name="Files">The files of results and letters by their paths, with their content.</param>
/// <param name="Leftovers">The files and folders of an unfinished command.</param>
internal sealed record ScanFolderState(IReadOnlyList<string> Entries, IReadOnlyDictionary<string, string> Files, IReadOnlyList<string> Leftovers)
{
    /// <summary>Reads a folder; its ledger must be readable and whole.</summary>
    public static async Task<ScanFolderState> OfAsync(string folder)
    {
        using FileLedger ledger = await FileLedger.OpenToReadAsync(Path.Combine(folder, "state"), issuer: null);
        List<string> entries = [];
        int began = 0;
        bool isOpen = false;
        await foreach (LedgerEntry entry in ledger.ReadAsync())
        {
            // Of a scan that did not end nothing counts.
            if (entry.Event is ScanBegan && isOpen) entries.RemoveRange(began, entries.Count - began);
            if (entry.Event is ScanBegan) began = entries.Count;
            isOpen = entry.Event is ScanBegan || (isOpen && entry.Event is not ScanEnded);
            entries.Add(Text(entry));
        }

        if (isOpen) entries.RemoveRange(began, entries.Count - began);
        Dictionary<string, string> files = new(StringComparer.Ordinal);
        List<string> leftovers = [];
        foreach (string path in FilesOf(folder, "out").Concat(FilesOf(folder, "state/letters")))
        {
            string name = Path.GetRelativePath(folder, path).Replace('\\', '/');
            if (name.Contains("/.", StringComparison.Ordinal)) leftovers.Add(name);
            else if (File.Exists(path)) files.Add(name, Convert.ToHexString(await File.ReadAllBytesAsync(path)));
        }

        return new ScanFolderState(entries, files, leftovers) { IsTorn = ledger.Warnings.Count > 0 };
    }

    /// <summary>Whether the last line of the ledger is cut off, of which the next scan warns in its summary.</summary>
    public bool IsTorn { get; private init; }

    /// <summary>Whether the ledger has the entries of another state.</summary>
    public bool HasEntriesOf(ScanFolderState other) => Entries.SequenceEqual(other.Entries);

    /// <summary>Returns the state without the summaries of scans.</summary>
    public ScanFolderState WithoutSummaries() =>
        this with { Files = Files.Where(file => !file.Key.EndsWith("/summary.json", StringComparison.Ordinal)).ToDictionary(StringComparer.Ordinal) };

    /// <summary>
    /// Asserts that each part is as before a command or as after it: the ledger, the results of each date, each letter. A scan may have been recorded without
    /// the
    /// line that says that its results are in place: the next scan then does it again.
    /// </summary>
    public void MustBeOneOf(ScanFolderState before, ScanFolderState after, string when)
    {
        bool isScan = after.Entries.Count > before.Entries.Count && after.Entries[^1].Contains("\"scan-written\"", StringComparison.Ordinal);
        Assert.True(HasEntriesOf(before) || HasEntriesOf(after) || (isScan && Entries.SequenceEqual(after.Entries.SkipLast(1))),
            $"{when}: the ledger has {Entries.Count} entries, before {before.Entries.Count} and after {after.Entries.Count}");
        foreach (string folder in Files.Keys.Concat(before.Files.Keys).Select(FolderOf).Distinct(StringComparer.Ordinal))
            Assert.True(IsSame(folder, before) || IsSame(folder, after), $"{when}: {folder} is neither as before nor as after: {string.Join(' ', Files.Keys)}");
    }

    /// <summary>Asserts that all is as in another state, and that no unfinished file is left.</summary>
    public void MustBe(ScanFolderState other, string when)
    {
        Assert.Equal(other.Entries, Entries);
        Assert.Equal(other.Files.Keys.Order(StringComparer.Ordinal), Files.Keys.Order(StringComparer.Ordinal));
        Assert.All(Files, file => Assert.True(other.Files[file.Key] == file.Value, $"{when}: {file.Key} differs"));
        Assert.True(Leftovers.Count == 0, $"{when}: {string.Join(' ', Leftovers)} are left");
    }

    private bool IsSame(string folder, ScanFolderState other) =>
        Of(folder, this).SequenceEqual(Of(folder, other));

    private static IEnumerable<KeyValuePair<string, string>> Of(string folder, ScanFolderState state) =>
        state.Files.Where(file => FolderOf(file.Key) == folder).OrderBy(file => file.Key, StringComparer.Ordinal);

    private static IEnumerable<string> FilesOf(string folder, string name) =>
        Directory.Exists(Path.Combine(folder, name)) ? Directory.EnumerateFileSystemEntries(Path.Combine(folder, name), "*", SearchOption.AllDirectories) : [];

    // The files of a letter are one each, those of a scan one together.
    private static string FolderOf(string file) => file.StartsWith("out/", StringComparison.Ordinal) ? file[..file.LastIndexOf('/')] : file;

    private static string Text(LedgerEntry entry)
    {
        LedgerChain chain = new("ledger");
        ArrayBufferWriter<byte> line = new();
        chain.WriteOpening(line, issuer: null);
        line.ResetWrittenCount();
        chain.Write(line, entry with { Stamp = entry.Stamp with { At = Instant.FromUnixTimeTicks(0) } });
        string text = Encoding.UTF8.GetString(line.WrittenSpan);
        return text[..text.LastIndexOf(",\"hash\"", StringComparison.Ordinal)];
    }
}
