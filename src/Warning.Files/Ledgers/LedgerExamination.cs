using System.Security.Cryptography;
using System.Text;
using EarlyWarning.Files.Messages;
using EarlyWarning.Rules;

namespace EarlyWarning.Files.Ledgers;

/// <summary>
/// Finds what was done to the lines of a ledger. The position in a line tells where it belongs, wherever it stands now; its hash tells, with the hash of the
/// line that belongs before it, whether it was edited. So a moved line is not taken for an edited one, nor the line behind a gap.
/// </summary>
internal sealed class LedgerExamination
{
    // Where a line without position belongs is sought among so many lines on either side.
    private const int Near = 1000;

    // A file in which so many lines are not as they were written is none of which each line need be named.
    private const int MostExamined = 1000;

    private const int FirstBuffer = 1 << 20;

    private readonly List<LedgerLine> lines = [];
    private readonly List<LedgerFault> faults = [];
    private readonly HashSet<int> unsound = [];
    private int unreadable;
    private bool isCutShort;

    /// <summary>The faults, by file and line.</summary>
    public IReadOnlyList<LedgerFault> Faults => faults;

    /// <summary>The number of entries.</summary>
    public long Entries => lines.Count(line => !line.IsOpening);

    /// <summary>The hash of the last line; empty if there is none.</summary>
    public string Hash => lines.Count > 0 ? lines[^1].Hash ?? "" : "";

    /// <summary>Examines the files of a ledger.</summary>
    /// <param name="files">The files, in the order of their lines, the open one last; it need not exist.</param>
    /// <param name="end">Where the ledger ended when it was last written; null if that is not known.</param>
    /// <param name="cancellationToken">Cancels the examination.</param>
    /// <exception cref="IOException">A file cannot be read.</exception>
    public static LedgerExamination Of(IReadOnlyList<string> files, LedgerEnd? end, CancellationToken cancellationToken)
    {
        LedgerExamination examination = new();
        foreach (string file in files) examination.Read(file, isOpen: file == files[^1], cancellationToken);
        examination.FindEditedLines();
        examination.FindMisplacedLines();
        if (end is not null && !examination.isCutShort) examination.CheckEnd(files[^1], end);
        examination.faults.Sort((a, b) => (Index(a.File), a.Line).CompareTo((Index(b.File), b.Line)));
        return examination;

        int Index(string file) => files.TakeWhile(one => one != file).Count();
    }

    private void Read(string file, bool isOpen, CancellationToken cancellationToken)
    {
        try
        {
            using FileStream stream = new(
                file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, bufferSize: 0, FileOptions.SequentialScan);
            Read(stream, file, isOpen, cancellationToken);
        }
        catch (Exception cause) when (isOpen && cause is FileNotFoundException or DirectoryNotFoundException)
        {
        }
    }

    private void Read(FileStream stream, string file, bool isOpen, CancellationToken cancellationToken)
    {
        byte[] buffer = new byte[FirstBuffer];
        int held = 0, number = 1;
        for (int read = stream.Read(buffer); read > 0; read = stream.Read(buffer.AsSpan(held)))
        {
            held += read;
            int whole = 0;
            for (int end = buffer.AsSpan(0, held).IndexOf((byte)'\n'); end >= 0; end = buffer.AsSpan(whole, held - whole).IndexOf((byte)'\n'))
            {
                cancellationToken.ThrowIfCancellationRequested();
                if (isCutShort) return;
                Add(file, number++, buffer.AsSpan(whole, end), isTorn: false);
                whole += end + 1;
            }

            held -= whole;
            buffer.AsSpan(whole, held).CopyTo(buffer);
            if (held > LedgerText.LongestLine)
            {
                Add(new LedgerLine
                {
                    File = file,
                    Line = number,
                    IsOpening = false,
                    Position = null,
                    IsNumbered = false,
                    Hash = null,
                    Flaw = LedgerFileMessages.LedgerLineTooLong,
                });
                isCutShort = true;
                return;
            }

            if (held == buffer.Length) Array.Resize(ref buffer, buffer.Length * 2);
        }

        // A torn last line was never acknowledged.
        if (held > 0 && (!isOpen || LedgerChain.IsWhole(buffer.AsSpan(0, held)))) Add(file, number, buffer.AsSpan(0, held), isTorn: true);
    }

    private void Add(string file, int number, ReadOnlySpan<byte> text, bool isTorn)
    {
        LedgerLine? before = lines.Count > 0 ? lines[^1] : null;
        bool isWhole = LedgerChain.IsWhole(text), isOpening = LedgerChain.IsOpening(text);
        long? said = isOpening ? LedgerChain.StartOf(text) : LedgerChain.PositionOf(text);
        LedgerLine line = new()
        {
            File = file,
            Line = number,
            IsOpening = isOpening,
            Position = said ?? (isWhole && before?.Position is { } last ? last + (before.IsOpening ? 0 : 1) : null),
            IsNumbered = said is not null && !isOpening,
            Hash = isWhole ? LedgerChain.HashIn(text) : null,
            Flaw = isWhole && !(number == 1 && LedgerChain.HasByteOrderMark(text)) ? null
                : isTorn ? LedgerFileMessages.TornInTheMiddle : LedgerChain.FlawOf(text, isFirst: number == 1),
        };
        ReadOnlySpan<byte> covered = isWhole ? LedgerChain.Covered(text) : text;
        line.Follows = isWhole && (number == 1) == isOpening && (before is null ? "" : before.Hash) is { } previous && HashOf(previous, covered) == line.Hash;
        if (!line.Follows) line.Text = covered.ToArray();
        Add(line);
    }

    private void Add(LedgerLine line)
    {
        lines.Add(line);
        if (line.Flaw is not null && ++unreadable >= MostExamined) isCutShort = true;
    }

    /// <summary>Finds the lines whose text or hash is not the one that was written, with the hash of the line that belongs before each.</summary>
    private void FindEditedLines()
    {
        Dictionary<long, int> byPosition = [];
        for (int i = 0; i < lines.Count; i++)
        {
            if (lines[i].IsOpening || lines[i].Position is not { } position || byPosition.TryAdd(position, i)) continue;
            if (lines[i].Follows && !lines[byPosition[position]].Follows) byPosition[position] = i;
        }

        int examined = 0;
        for (int i = 0; i < lines.Count && examined < MostExamined; i++)
        {
            LedgerLine line = lines[i];
            if (line.Follows) continue;
            examined++;
            if (line.Flaw is { } flaw) Fault(i, flaw);
            else if (line.IsOpening) ExamineOpening(i);
            else if (i == 0 || (line.Line == 1 && !line.IsOpening)) Fault(i, LedgerFileMessages.NoOpeningLine);
            else if (line.IsNumbered) ExamineNumbered(i, byPosition);
            else ExamineUnnumbered(i);
        }
    }

    private void ExamineOpening(int i)
    {
        LedgerLine line = lines[i];
        if (line.Line > 1) Fault(i, LedgerFileMessages.OpeningInTheMiddle);
        else if (i == 0 && line.Position > 0) Fault(i, LedgerFileMessages.FileBeforeMissing(line.Position.Value));
        else if (i > 0 && HashesOf(i - 1).All(previous => HashOf(previous, line.Text) != line.Hash)) Fault(i, LedgerFileMessages.OtherFileBefore);
        else if (i == 0) Fault(i, LedgerFileMessages.LineChanged);
    }

    private void ExamineNumbered(int i, Dictionary<long, int> byPosition)
    {
        LedgerLine line = lines[i];
        long position = line.Position!.Value;
        int? before = Before(i, position, byPosition);
        if (before is { } known && HashesOf(known).Any(previous => HashOf(previous, line.Text) == line.Hash)) return;

        // A line before it that cannot be read has no hash to go on from, and is told of itself.
        if (before is { } unreadable && lines[unreadable].Hash is null) return;

        // The line behind goes on from this one, and the one before belongs before it: it stands in its place, and its number may be what was edited.
        bool isGoneOnFrom = i + 1 == lines.Count || lines[i + 1].Follows;
        if (i > 0 && isGoneOnFrom && lines[i - 1].Position is { } last)
        {
            long place = lines[i - 1].IsOpening ? last : last + 1;
            if (position != place && (i + 1 < lines.Count ? lines[i + 1].Position == place + 1 : before is not null))
            {
                line.Position = place;
                Fault(i, LedgerFileMessages.LineEdited(place));
                return;
            }
        }

        // Without the line before it nothing can be said of its text; that the other is missing is said elsewhere.
        if (before is not null) Fault(i, LedgerFileMessages.LineEdited(position));
    }

    /// <summary>Returns the line that belongs before an entry; null if it is missing.</summary>
    private int? Before(int i, long position, Dictionary<long, int> byPosition)
    {
        int opening = lines.FindLastIndex(i, line => line.IsOpening && line.Line == 1);
        if (opening >= 0 && lines[opening].Position == position) return opening;
        return byPosition.TryGetValue(position - 1, out int before) ? before : null;
    }

    private void ExamineUnnumbered(int i)
    {
        LedgerLine line = lines[i];
        int same = lines.FindIndex(other => other.Hash == line.Hash);
        if (same < i)
        {
            Fault(i, LedgerFileMessages.LineDoubled(lines[same].Line));
            return;
        }

        for (int j = Math.Max(0, i - Near); j < Math.Min(lines.Count, i + Near); j++)
        {
            if (j == i || lines[j].Hash is not { } previous || HashOf(previous, line.Text) != line.Hash) continue;
            Fault(i, LedgerFileMessages.LineBelongsAfter(lines[j].Line));
            return;
        }

        if (i > 0 && HashesOf(i - 1).Any(previous => HashOf(previous, line.Text) == line.Hash)) return;
        Fault(i, LedgerFileMessages.LineChanged);
    }

    /// <summary>Finds the numbered lines that stand twice or out of their order, and the entries that stand nowhere.</summary>
    private void FindMisplacedLines()
    {
        Dictionary<long, int> first = [];
        List<int> once = [];
        for (int i = 0; i < lines.Count; i++)
        {
            if (!lines[i].IsNumbered || lines[i].Position is not { } position) continue;
            if (first.TryAdd(position, i)) once.Add(i);
            else Fault(i, LedgerFileMessages.EntryDoubled(position, lines[first[position]].Line));
        }

        HashSet<int> inOrder = [.. LongestRise(once)];
        foreach (int i in once.Where(i => !inOrder.Contains(i)))
        {
            long position = lines[i].Position!.Value;
            bool isNextHere = first.TryGetValue(position + 1, out int next);
            Fault(i, isNextHere ? LedgerFileMessages.EntryBelongsBefore(position, lines[next].Line) : LedgerFileMessages.EntryBelongsElsewhere(position));
        }

        FindMissing(first, [.. once.Where(inOrder.Contains)]);
    }

    private void FindMissing(Dictionary<long, int> first, int[] inOrder)
    {
        if (inOrder.Length == 0) return;
        int before = Math.Max(0, lines.FindLastIndex(inOrder[0], line => line.IsOpening));
        long expected = lines[before].IsOpening ? lines[before].Position ?? 0 : 0;
        foreach (int i in inOrder)
        {
            long position = lines[i].Position!.Value;

            // A line that cannot be read, or has lost its position, stands for the entry that is missing beside it.
            bool isUnreadableBetween = lines[before..i].Any(line => !line.IsOpening && !line.IsNumbered);
            if (!isUnreadableBetween && Missing(expected, position, first) is { } missing)
                Fault(i, LedgerFileMessages.EntriesMissing(missing.First, missing.Last));
            expected = position + 1;
            before = i;
        }
    }

    /// <summary>
    /// Returns the first and the last of the positions from one up to another that stand nowhere; null if there is none. Those between are not counted.
    /// </summary>
    private static (long First, long Last)? Missing(long from, long to, Dictionary<long, int> first)
    {
        while (from < to && first.ContainsKey(from)) from++;
        if (from >= to) return null;
        long last = to - 1;
        while (first.ContainsKey(last)) last--;
        return (from, last);
    }

    private void CheckEnd(string file, LedgerEnd end)
    {
        long has = lines.Where(line => !line.IsOpening && line.Position is not null).Select(line => line.Position!.Value + 1).DefaultIfEmpty().Max();
        if (has < end.Entries) faults.Add(new LedgerFault(file, 0, LedgerFileMessages.EndLost(end.Entries, has)));
        if (faults.Count == 0 && lines.All(line => line.Hash != end.Hash)) faults.Add(new LedgerFault(file, 0, LedgerFileMessages.EndExchanged(end.Entries)));
    }

    /// <summary>Returns the lines of the longest selection whose positions rise, which are taken for those that were never moved.</summary>
    private List<int> LongestRise(List<int> once)
    {
        List<int> ends = [];
        int[] before = new int[once.Count];
        for (int i = 0; i < once.Count; i++)
        {
            long position = lines[once[i]].Position!.Value;
            int place = ends.Count > 0 && lines[once[ends[^1]]].Position < position ? ends.Count : PlaceOf(position);
            before[i] = place > 0 ? ends[place - 1] : -1;
            if (place == ends.Count) ends.Add(i);
            else ends[place] = i;
        }

        List<int> rise = [];
        for (int i = ends.Count > 0 ? ends[^1] : -1; i >= 0; i = before[i]) rise.Add(once[i]);
        return rise;

        int PlaceOf(long position)
        {
            (int low, int high) = (0, ends.Count);
            while (low < high)
            {
                int middle = (low + high) / 2;
                if (lines[once[ends[middle]]].Position < position) low = middle + 1;
                else high = middle;
            }

            return low;
        }
    }

    /// <summary>Returns the hash of a line as it stands, and the one that follows from its text where that is another: either may have been edited.</summary>
    private IEnumerable<string> HashesOf(int i)
    {
        if (lines[i].Hash is { } hash) yield return hash;
        if (lines[i].Text is { } text && i > 0 && lines[i - 1].Hash is { } previous) yield return HashOf(previous, text);
        if (lines[i].Text is { } first && i == 0) yield return HashOf("", first);
    }

    private void Fault(int i, Message what)
    {
        if (unsound.Add(i)) faults.Add(new LedgerFault(lines[i].File, lines[i].Line, what));
    }

    /// <summary>Returns the hash of a line over that of the line before, as chains of lines have it.</summary>
    /// <param name="previous">The hash of the line before; empty for the first.</param>
    /// <param name="text">The line, without its own hash.</param>
    public static string HashOf(string previous, ReadOnlySpan<byte> text)
    {
        using IncrementalHash sha = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        sha.AppendData(Encoding.ASCII.GetBytes(previous));
        sha.AppendData(text);
        return Convert.ToHexStringLower(sha.GetHashAndReset());
    }
}
