namespace EarlyWarning.Rules.Editing;

/// <summary>
/// Splits a JSON text that is being typed, and so is mostly broken, into its texts and words, each with the keys that lead to it. Quotes, commas and brackets
/// that are not there yet are thought of; a text ends with its line.
/// </summary>
internal sealed class OpenJson
{
    /// <summary>Stands in paths for the place of an item in its array.</summary>
    public const string Item = "#";

    private readonly string text;
    private readonly List<JsonPiece> pieces = [];
    private readonly List<Level> levels = [];
    private int at;

    private OpenJson(string text) => this.text = text;

    /// <summary>Returns the texts and words, in the order of the file.</summary>
    public static IReadOnlyList<JsonPiece> PiecesOf(string text)
    {
        OpenJson json = new(text);
        while (json.at < text.Length) json.Next(text.Length);
        return json.pieces;
    }

    /// <summary>
    /// Returns the text or word at an offset, or what can stand there: a piece without characters; null inside a comment and outside of the file's object.
    /// </summary>
    public static JsonPiece? At(string text, int offset)
    {
        OpenJson json = new(text);
        while (json.at < text.Length)
        {
            int before = json.at, count = json.pieces.Count;
            Level? level = json.levels.LastOrDefault();
            bool isComment = json.IsCommentAt(before);
            if (before >= offset && (text[before] is '"' or '{' or '[' or '}' or ']' or ':' or ',' || char.IsWhiteSpace(text[before]) || isComment)) break;
            json.Next(text.Length);
            JsonPiece? piece = json.pieces.Count > count ? json.pieces[^1] : null;
            if (piece is not null && piece.Start <= offset && offset <= piece.End) return json.WithSiblings(piece, level);
            if (isComment && (json.at > offset || (json.at == text.Length && text[before + 1] == '/'))) return null;
        }

        if (json.levels.LastOrDefault() is not { } open) return null;
        IReadOnlyList<string> path = json.PathOf(open, open.Key, open.IsKeyNext);
        return json.WithSiblings(new JsonPiece(path, open.IsObject && open.IsKeyNext, IsQuoted: false, offset, offset), open);
    }

    private JsonPiece WithSiblings(JsonPiece piece, Level? level)
    {
        if (level is null || !piece.IsKey) return piece;

        // The keys behind the place count too: the rest of the object is read, and no further.
        int depth = levels.IndexOf(level);
        while (at < text.Length && depth >= 0 && levels.Count > depth && ReferenceEquals(levels[depth], level)) Next(text.Length);
        return piece with { Siblings = level.Keys };
    }

    private IReadOnlyList<string> PathOf(Level level, string? key, bool isKeyNext)
    {
        int depth = levels.IndexOf(level);
        IEnumerable<string> outer = depth < 0 ? [] : levels.Take(depth).Select(one => one.IsObject ? one.Key ?? "" : Item);
        return level.IsObject ? isKeyNext ? [.. outer] : [.. outer, key ?? ""] : [.. outer, Item];
    }

    private bool IsCommentAt(int offset) => text[offset] == '/' && offset + 1 < text.Length && text[offset + 1] is '/' or '*';

    private void Next(int end)
    {
        char c = text[at];
        if (char.IsWhiteSpace(c)) at++;
        else if (IsCommentAt(at)) SkipComment(end);
        else if (c is '{' or '[') Open(c == '{');
        else if (c is '}' or ']') Close(c == '}');
        else if (c == ':') Colon();
        else if (c == ',') Comma();
        else if (c == '"') ReadText(end);
        else ReadWord(end);
    }

    private void SkipComment(int end)
    {
        int found = text[at + 1] == '/' ? text.IndexOf('\n', at) : text.IndexOf("*/", at + 2, StringComparison.Ordinal);
        at = found < 0 ? end : text[at + 1] == '/' ? found : found + 2;
    }

    private void Open(bool isObject)
    {
        at++;
        levels.Add(new Level(isObject) { IsKeyNext = isObject });
    }

    private void Close(bool isObject)
    {
        at++;
        int open = levels.FindLastIndex(level => level.IsObject == isObject);
        if (open >= 0) levels.RemoveRange(open, levels.Count - open);
        if (levels.LastOrDefault() is { } outer) outer.Ended();
    }

    private void Colon()
    {
        at++;
        if (levels.LastOrDefault() is { IsObject: true, Key: not null } level) level.IsKeyNext = false;
    }

    private void Comma()
    {
        at++;
        if (levels.LastOrDefault() is { } level) level.Ended();
    }

    private void ReadText(int end)
    {
        int start = ++at;
        while (at < end && text[at] is not ('"' or '\n' or '\r')) at += text[at] == '\\' && at + 1 < end && text[at + 1] != '\n' ? 2 : 1;
        at = Math.Min(at, end);
        bool isClosed = at < end && text[at] == '"';
        Add(start, isQuoted: true, isClosed);
        if (isClosed) at++;
    }

    private void ReadWord(int end)
    {
        int start = at;
        while (at < end && !char.IsWhiteSpace(text[at]) && !"{}[],:\"".Contains(text[at], StringComparison.Ordinal) && !IsCommentAt(at)) at++;
        if (at == start) at++;
        Add(start, isQuoted: false, isClosed: true);
    }

    private void Add(int start, bool isQuoted, bool isClosed)
    {
        if (levels.LastOrDefault() is not { } level) return;
        bool isKey = level.IsObject && level.IsKeyNext;
        if (isKey) level.Key = text[start..at];
        pieces.Add(new JsonPiece(PathOf(level, level.Key, isKey), isKey, isQuoted, start, at) { IsClosed = isClosed });
        if (isKey && Colons(at + (isQuoted && isClosed ? 1 : 0))) level.Keys.Add(level.Key!);

        // A value without a comma behind it is followed by the next key.
        if (!isKey) level.Ended();
    }

    /// <summary>Tells whether a colon follows: a key that is being typed has none.</summary>
    private bool Colons(int offset)
    {
        while (offset < text.Length && char.IsWhiteSpace(text[offset])) offset++;
        return offset < text.Length && text[offset] == ':';
    }

    private sealed class Level(bool isObject)
    {
        public bool IsObject { get; } = isObject;

        public HashSet<string> Keys { get; } = new(StringComparer.Ordinal);

        public string? Key { get; set; }

        public bool IsKeyNext { get; set; }

        public void Ended() => IsKeyNext = IsObject;
    }
}
