using System.Buffers;
using System.Globalization;
using System.Security.Cryptography;
using EarlyWarning.Files.Writing;
using NodaTime;

namespace EarlyWarning.Files.Ledgers;

/// <summary>
/// The texts of a ledger beside it, in the folder <c>texts</c>, a file for each year in which they were recorded. A text is there, durable, before the line
/// that refers to it; one that no line refers to is what a killed process has left, or what was redacted. Not thread-safe.
/// </summary>
internal sealed class TextStore(string stateFolder, IDisk disk)
{
    private const int IdDigits = 32;
    private const int KeyDigits = 64;

    private readonly IDisk disk = disk;
    private readonly Dictionary<string, TextFile> read = new(StringComparer.Ordinal);

    private string Folder { get; } = Path.Combine(stateFolder, "texts");

    /// <summary>The file of a year.</summary>
    public string FileOf(int year) => Path.Combine(Folder, string.Create(CultureInfo.InvariantCulture, $"{year:D4}.jsonl"));

    /// <summary>Finds the text that a line refers to; null if it is not there, or not the one that was put away.</summary>
    /// <exception cref="IOException">The file cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">The account may not do so.</exception>
    public string? Find(TextReference reference) =>
        Read(FileOf(reference.Year)).Find(reference.Id) is { } kept && reference.IsOf(kept) ? kept.Text : null;

    /// <summary>Returns whether there is a text of which something is true.</summary>
    /// <param name="asked">Given the year in which a text was recorded, and its kind.</param>
    /// <exception cref="IOException">A file cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">The account may not do so.</exception>
    public bool Has(Func<int, LedgerTextKind, bool> asked) => Directory.Exists(Folder) && Directory.GetFiles(Folder, "????.jsonl").Any(path =>
        int.TryParse(Path.GetFileNameWithoutExtension(path), NumberStyles.None, CultureInfo.InvariantCulture, out int year)
        && TextFile.Read(path).Texts.Select(text => text.Kind).Distinct().Any(kind => asked(year, kind)));

    /// <summary>Begins to put texts away.</summary>
    public Batch Begin() => new(this);

    /// <summary>Deletes texts, and what a killed process has left unfinished.</summary>
    /// <param name="stays">Tells of a text whether it stays.</param>
    /// <exception cref="IOException">A file cannot be written; it is as it was.</exception>
    /// <exception cref="UnauthorizedAccessException">The account may not do so.</exception>
    public void Sweep(Predicate<KeptText> stays)
    {
        if (!Directory.Exists(Folder)) return;

        // Texts may be in them that are to be gone: what cannot be deleted is told.
        foreach (string unfinished in UnfinishedFile.In(Folder)) disk.DeleteFile(unfinished);
        foreach (string path in Directory.GetFiles(Folder, "????.jsonl").Order(StringComparer.Ordinal))
        {
            if (Read(path).KeepOnly(stays, disk)) read.Remove(path);
        }
    }

    /// <summary>Forgets what was read, so that it is read again when it is asked for.</summary>
    public void Forget() => read.Clear();

    private TextFile Read(string path) => read.TryGetValue(path, out TextFile? file) ? file : read[path] = TextFile.Read(path);

    /// <summary>Texts that are put away together, before the lines that refer to them are written.</summary>
    internal sealed class Batch(TextStore store)
    {
        private readonly SortedDictionary<int, ArrayBufferWriter<byte>> lines = [];
        private readonly List<(string File, long Length)> begun = [];

        /// <summary>Returns an entry with references in the places of its texts.</summary>
        /// <param name="entry">The entry.</param>
        /// <param name="position">Its position.</param>
        public LedgerEntry PutAway(LedgerEntry entry, long position) =>
            LedgerTexts.MayHave(entry) ? PutAway(entry, position, entry.Stamp.At.InUtc().Year) : entry;

        /// <summary>Writes the texts and flushes them to disk.</summary>
        /// <exception cref="IOException">A file cannot be written; <see cref="TakeBack"/> undoes what was.</exception>
        /// <exception cref="UnauthorizedAccessException">The account may not do so.</exception>
        public void Write()
        {
            if (lines.Count == 0) return;
            store.Forget();
            store.disk.CreateFolder(store.Folder);
            foreach ((int year, ArrayBufferWriter<byte> added) in lines)
            {
                string path = store.FileOf(year);
                using IAppendFile file = store.disk.Append(path);
                begun.Add((path, file.Length));
                file.Append(added.WrittenSpan);
                file.Flush();
            }
        }

        /// <summary>Takes back what was written.</summary>
        /// <exception cref="IOException">It cannot be taken back; the next that opens the ledger does it.</exception>
        public void TakeBack()
        {
            foreach ((string path, long length) in begun)
            {
                using IAppendFile file = store.disk.Append(path);
                file.Truncate(length);
                file.Flush();
            }
        }

        private LedgerEntry PutAway(LedgerEntry entry, long position, int year) =>
            LedgerTexts.Replace(entry, (kind, text) => text.Length == 0 ? text : PutAway(position, kind, text, year));

        private string PutAway(long position, LedgerTextKind kind, string text, int year)
        {
            string id = RandomNumberGenerator.GetHexString(IdDigits, lowercase: true);
            string key = RandomNumberGenerator.GetHexString(KeyDigits, lowercase: true);
            KeptText kept = new(position, kind, id, key, text);
            if (!lines.TryGetValue(year, out ArrayBufferWriter<byte>? added)) lines.Add(year, added = new ArrayBufferWriter<byte>());
            TextFile.Write(added, kept);
            return TextReference.To(kept, year).ToString();
        }
    }
}
