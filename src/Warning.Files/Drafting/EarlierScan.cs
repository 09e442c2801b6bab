using System.Text;
using EarlyWarning.Files.Feeds;
using EarlyWarning.Files.Messages;
using EarlyWarning.Rules;
using EarlyWarning.Rules.Text;
using Microsoft.Extensions.FileSystemGlobbing;

namespace EarlyWarning.Files.Drafting;

/// <summary>
/// The scan file of an earlier delivery. What was decided in it stays as it was written, comments and all; only the names of files that have another month in
/// them, the days through which lists are delivered, and where the old folder was meant, are written anew.
/// </summary>
internal sealed class EarlierScan
{
    private readonly SourceText source;
    private readonly JsonValue root;
    private readonly string folder;
    private readonly List<(int Offset, int Length, string Text)> edits = [];

    private EarlierScan(string path, SourceText source, JsonValue root)
    {
        this.source = source;
        this.root = root;
        this.folder = Path.GetFullPath(Path.GetDirectoryName(Path.GetFullPath(path))!);
        Feeds = [.. (root.Find("feeds")?.Items ?? []).Where(feed => feed.Kind == JsonKind.Object)];
    }

    /// <summary>The feeds, as they are written.</summary>
    public IReadOnlyList<JsonValue> Feeds { get; }

    /// <summary>The bytes of the file.</summary>
    public ReadOnlyMemory<byte> Bytes => this.source.Utf8;

    /// <summary>Reads a scan file.</summary>
    /// <exception cref="ScanException">It cannot be read, or is no scan file.</exception>
    public static EarlierScan Read(string path)
    {
        try
        {
            SourceText source = new(path, File.ReadAllBytes(path));
            Diagnostics diagnostics = new();
            JsonValue? root = JsonParser.Parse(source, diagnostics);
            if (root is { Kind: JsonKind.Object }) return new EarlierScan(path, source, root);
            throw new ScanException([DraftMessages.NoEarlierScan(path, diagnostics.ToSortedList().FirstOrDefault()?.Text ?? DraftMessages.NoObject)]);
        }
        catch (Exception cause) when (cause is IOException or UnauthorizedAccessException)
        {
            throw new ScanException([DraftMessages.NoEarlierScan(path, SystemFaults.InWords(cause))], cause);
        }
    }

    /// <summary>Whether a key of the file is decided.</summary>
    public bool Has(string key) => this.root.Find(key) is not null;

    /// <summary>The indicators that its register and its feeds deliver.</summary>
    public IEnumerable<string> Delivered => Feeds
        .SelectMany(feed => new[] { "measures", "events", "attributes" }.Select(feed.Find))
        .Append(this.root.Find("companies")?.Find("attributes"))
        .SelectMany(mapped => mapped?.Members.Select(member => member.Name) ?? []);

    /// <summary>The ids of its feeds.</summary>
    public IEnumerable<string> Ids => Feeds.Select(feed => feed.Find("id")?.Text ?? "");

    /// <summary>Returns what reads a table, as messages call it, and takes its newest files into account; null: nothing does so far.</summary>
    public string? ReaderOf(FoundFeed table)
    {
        if (this.root.Find("companies") is { } companies && Takes(companies.Find("file"), companies.Find("sheet"), table)) return "companies";
        foreach (JsonValue feed in Feeds)
        {
            bool isIts = Takes(feed.Find("file"), feed.Find("sheet"), table);
            if (isIts) BringForward(feed, table);
            if (isIts || LookupsOf(feed).Any(lookup => Takes(lookup, null, table))) return feed.Find("id")?.Text ?? "?";
        }

        return null;
    }

    /// <summary>Makes the file one of another folder: what it names in its own is still found there.</summary>
    public void MoveTo(string target, IReadOnlyList<FoundFeed> tables)
    {
        target = Path.GetFullPath(target);
        if (string.Equals(target, this.folder, StringComparison.Ordinal)) return;
        foreach (JsonValue file in References().Where(file => !tables.Any(table => table.Files.Any(one => IsNamed(file.Text, one)))))
        {
            if (File.Exists(Path.Combine(this.folder, file.Text))) Edit(file, Path.GetRelativePath(target, Path.Combine(this.folder, file.Text))
                .Replace('\\', '/'));
        }

        foreach (JsonValue rules in RulesOf().Where(rules => Directory.Exists(Path.Combine(this.folder, rules.Text))))
            Edit(rules, Path.GetRelativePath(target, Path.Combine(this.folder, rules.Text)).Replace('\\', '/'));
        string state = Path.GetRelativePath(target, Path.Combine(this.folder, this.root.Find("state")?.Text ?? "state")).Replace('\\', '/');
        if (this.root.Find("state") is { } written) Edit(written, state);
        else InsertFirst($"\"state\": {DraftText.Quote(state)},");
    }

    /// <summary>Adds a line at the beginning.</summary>
    public void InsertFirst(string line) => this.edits.Add((this.root.Offset + 1, 0, $"\n  {line}"));

    /// <summary>Takes away the comment that asked for a key, and the line that was proposed.</summary>
    public void TakeQuestion(string key)
    {
        string text = Encoding.UTF8.GetString(this.source.Utf8.Span);
        int proposed = text.IndexOf($"// \"{key}\":", StringComparison.Ordinal);
        if (proposed < 0) return;
        int lineStart = text.LastIndexOf('\n', proposed) + 1, before = lineStart < 2 ? 0 : text.LastIndexOf('\n', lineStart - 2) + 1;
        if (!text[before..lineStart].TrimStart().StartsWith(Mapping.DraftComments.Question, StringComparison.Ordinal)) before = lineStart;
        int end = text.IndexOf('\n', proposed) is >= 0 and var found ? found + 1 : text.Length;
        int offset = Encoding.UTF8.GetByteCount(text.AsSpan(0, before));
        this.edits.Add((offset, Encoding.UTF8.GetByteCount(text.AsSpan(before, end - before)), ""));
    }

    /// <summary>Adds feeds and comments after the last feed.</summary>
    public void Append(string lines)
    {
        if (lines.Length == 0 || this.root.Find("feeds") is not { Kind: JsonKind.Array } feeds) return;
        if (feeds.Items.Count > 0 && !HasCommaAfter(feeds.Items[^1].End, feeds.End)) this.edits.Add((feeds.Items[^1].End, 0, ","));
        int close = feeds.End - 1;
        int at = close;
        while (at > 0 && this.source.Utf8.Span[at - 1] is (byte)' ' or (byte)'\t') at--;
        bool isOwnLine = at > 0 && this.source.Utf8.Span[at - 1] == '\n';
        this.edits.Add((isOwnLine ? at : close, 0, isOwnLine ? lines : "\n" + lines + "  "));
    }

    /// <summary>Returns the text with all that was changed in it.</summary>
    public string Rewritten()
    {
        ReadOnlySpan<byte> bytes = this.source.Utf8.Span;
        StringBuilder text = new();
        int at = 0;
        foreach ((int offset, int length, string replacement) in this.edits.OrderBy(edit => edit.Offset).ThenBy(edit => edit.Length))
        {
            text.Append(Encoding.UTF8.GetString(bytes[at..offset])).Append(replacement);
            at = offset + length;
        }

        return text.Append(Encoding.UTF8.GetString(bytes[at..])).ToString();
    }

    /// <summary>Returns whether a pattern names a file as it is, or as one of another month.</summary>
    private static bool IsNamed(string pattern, string file)
    {
        string wanted = pattern.Replace('\\', '/');
        if (wanted == file || FileShape.Of(wanted) == FileShape.Of(file)) return true;
        if (!wanted.Contains('*', StringComparison.Ordinal)) return false;
        Matcher matcher = new(StringComparison.Ordinal);
        matcher.AddInclude(wanted);
        return matcher.Match(file).HasMatches;
    }

    private bool Takes(JsonValue? pattern, JsonValue? sheet, FoundFeed table)
    {
        if (pattern is null || !table.Files.Any(file => IsNamed(pattern.Text, file))) return false;
        if (sheet is not null && table.Sample.Format.Sheet is { } own && sheet.Text != own && !sheet.Text.Contains('*', StringComparison.Ordinal)) return false;
        bool isMatched = table.Files.All(file => pattern.Text == file || pattern.Text.Contains('*', StringComparison.Ordinal));
        if (!isMatched) Edit(pattern, table.Pattern);
        return true;
    }

    /// <summary>Writes the day through which a list is delivered, where its newest file says a later one.</summary>
    private void BringForward(JsonValue feed, FoundFeed table)
    {
        if (feed.Find("through") is not { } through || table.Covers is not { } covered) return;
        string day = NodaTime.Text.LocalDatePattern.Iso.Format(covered.Through);
        if (string.CompareOrdinal(day, through.Text) > 0) Edit(through, day);
    }

    private static IEnumerable<JsonValue> LookupsOf(JsonValue feed) =>
        new[] { "via", "aliases", "matches" }.Select(key => feed.Find("company")?.Find(key)).OfType<JsonValue>().Where(value => value.Kind == JsonKind.Text);

    private IEnumerable<JsonValue> References() =>
        Feeds.SelectMany(feed => LookupsOf(feed).Append(feed.Find("file")!)).Append(this.root.Find("companies")?.Find("file")!)
            .Where(value => value is { Kind: JsonKind.Text }).Distinct();

    private IEnumerable<JsonValue> RulesOf() => this.root.Find("rules") switch
    {
        { Kind: JsonKind.Text } one => [one],
        { Kind: JsonKind.Array } several => several.Items.Where(item => item.Kind == JsonKind.Text),
        _ => [],
    };

    private void Edit(JsonValue value, string text)
    {
        if (text != value.Text
            && !this.edits.Exists(edit => edit.Offset == value.Offset)) this.edits.Add((value.Offset, value.End - value.Offset, DraftText.Quote(text)));
    }

    private bool HasCommaAfter(int from, int to)
    {
        string text = Encoding.UTF8.GetString(this.source.Utf8.Span[from..to]);
        for (int at = 0; at < text.Length; at++)
        {
            if (char.IsWhiteSpace(text[at])) continue;
            if (text[at] != '/') return text[at] == ',';
            string end = text.AsSpan(at).StartsWith("/*") ? "*/" : "\n";
            at = text.IndexOf(end, at, StringComparison.Ordinal) is >= 0 and var found ? found + end.Length - 1 : text.Length;
        }

        return false;
    }
}
