using System.Buffers;
using System.Text;
using EarlyWarning.Rules.Text.Messages;

namespace EarlyWarning.Rules.Text;

/// <summary>Says of a file that stops being JSON what is probably meant; the parser calls it once, at the place where it cannot go on.</summary>
internal ref partial struct JsonParser
{
    private const int LongestQuoted = 40;

    /// <summary>Reports what stands where a value is expected.</summary>
    private JsonValue? NoValue()
    {
        if (at < bytes.Length && char.IsAsciiDigit(Narrow(at))) return NoNumber(at);
        if (IsMistyped("{[")) return null;
        if (depth > 0 && (at >= bytes.Length || (bytes[at] == '}' && bytes[opened[depth - 1]] == '['))) return NotClosed(at);
        if (SingleQuoted() is { } quoted) return Broken(at, SyntaxMessages.QuoteText(quoted));
        if (at < bytes.Length && bytes[at] is (byte)'+' or (byte)'.') return NoNumber(at);
        if (WordAt(at) is not { } word) return Broken(at, SyntaxMessages.ExpectedValue(Found()));
        return Broken(at, JsonWord.Meant(word) is { } right ? SyntaxMessages.WriteJsonWord(word, right) : SyntaxMessages.QuoteText(word));
    }

    /// <summary>Reports what stands where a key is expected.</summary>
    /// <param name="before">The value of the member before; null in front of the first.</param>
    private JsonValue? NoKey(JsonValue? before)
    {
        if (before is not null && ThousandsAt(at) is { } number) return Broken(before.Offset, NumberMessages.Thousands(number));
        if (IsMistyped("}")) return null;
        if (at >= bytes.Length || bytes[at] == ']' || (before is not null && bytes[at] is (byte)'{' or (byte)'[')) return NotClosed(at);
        if ((SingleQuoted() ?? WordAt(at)) is { } key) return Broken(at, SyntaxMessages.QuoteKey(key));
        return Broken(at, SyntaxMessages.ExpectedKey(Found()));
    }

    /// <summary>Reports what stands where the colon after a key is expected.</summary>
    private JsonMember? NoColon(string key, int keyOffset, int keyEnd)
    {
        if (at < bytes.Length && bytes[at] != '"' && IsRunOn(keyEnd)) TextEndsEarly(keyOffset, keyEnd);
        else if (!IsMistyped(":")) Broken(keyEnd, SyntaxMessages.ExpectedColon(key, Found()));
        return null;
    }

    /// <summary>Reports what stands behind a member of an object, where neither a comma nor the end of the object is.</summary>
    private JsonValue? NoEndOfMember(JsonValue value)
    {
        if (value.Kind == JsonKind.Text && IsRunOn(value.End)) return TextEndsEarly(value.Offset, value.End);
        if (ThousandsAfter(value) is { } number) return Broken(value.Offset, NumberMessages.Thousands(number));
        if (IsMistyped(",}")) return null;
        if (at >= bytes.Length || bytes[at] is (byte)']' or (byte)'{' or (byte)'[') return NotClosed(at);
        if (bytes[at] is (byte)'"' or (byte)'\'' || WordAt(at) is not null) return Broken(value.End, SyntaxMessages.MissingCommaBefore(Piece()));
        return Broken(at, SyntaxMessages.ExpectedCommaOr('}', Found()));
    }

    /// <summary>Reports what stands behind an item of an array, where neither a comma nor the end of the array is.</summary>
    private JsonValue? NoEndOfItem(JsonValue item)
    {
        if (item.Kind == JsonKind.Text && IsRunOn(item.End)) return TextEndsEarly(item.Offset, item.End);
        if (ThousandsAfter(item) is { } number) return Broken(item.Offset, NumberMessages.Thousands(number));
        if (item.Kind == JsonKind.Text && at < bytes.Length && (bytes[at] == ':' || JsonSign.At(bytes[at..]) is (_, ":"))) return KeyInArray(item);
        if (IsMistyped(",]")) return null;
        if (at >= bytes.Length || bytes[at] == '}' || KeyFollows(at)) return NotClosed(at);
        if (bytes[at] is (byte)'"' or (byte)'\'' or (byte)'{' or (byte)'[' or (byte)'-' || char.IsAsciiDigit((char)bytes[at]) || WordAt(at) is not null)
            return Broken(item.End, SyntaxMessages.MissingCommaBefore(Piece()));
        return Broken(at, SyntaxMessages.ExpectedCommaOr(']', Found()));
    }

    /// <summary>Reports what stands behind the file's value.</summary>
    private JsonValue? NoEnd()
    {
        if (IsMistyped("")) return null;
        return bytes[at] switch
        {
            (byte)'}' or (byte)']' => Broken(at, SyntaxMessages.NothingOpen((char)bytes[at])),
            (byte)',' => Broken(at, SyntaxMessages.ClosedTooEarly((char)bytes[LastSign(at)])),
            _ => Broken(at, SyntaxMessages.ExpectedEnd(Found())),
        };
    }

    /// <summary>Reports a number that JSON does not know, such as <c>010</c>, <c>45%</c> or <c>2026-01-01</c>.</summary>
    private JsonValue? NoNumber(int start)
    {
        if (ThousandsAt(start) is { } thousands) return Broken(start, NumberMessages.Thousands(thousands));
        string written = Encoding.UTF8.GetString(bytes[start..EndOfRun(start)]);
        return Broken(start, WrittenNumber.Advise(written) ?? NumberMessages.NoJsonNumber(advice: null));
    }

    /// <summary>Tells whether a number may end before a place.</summary>
    private bool EndsNumber(int place) =>
        place >= bytes.Length || bytes[place] is (byte)' ' or (byte)'\n' or (byte)'\r' or (byte)'\t' || ",]}:/\"{[;='#()"u8.Contains(bytes[place]) ||
        JsonSign.At(bytes[place..]) is not null || JsonSign.IsWideSpace(bytes[place..]);

    private int EndOfRun(int start)
    {
        int end = start;
        while (!EndsNumber(end) || (end < bytes.Length && bytes[end] == '/' && IsDigit(end - 1) && IsDigit(end + 1))) end++;
        return end;
    }

    /// <summary>Reports a sign that stands for one of JSON, a space that is none, or the comment of another language; returns false if there is none.</summary>
    /// <param name="wanted">The signs that can stand here; a quote or comment always can.</param>
    private bool IsMistyped(string wanted)
    {
        if (at >= bytes.Length) return false;
        if (JsonSign.At(bytes[at..]) is (var found, { } right) && (right is "\"" or "//" || wanted.Contains(right, StringComparison.Ordinal)))
            Broken(at, right == "\"" ? SyntaxMessages.WriteQuote(found.ToString()) : SyntaxMessages.WriteSign(found.ToString(), right));
        else if (JsonSign.IsWideSpace(bytes[at..])) Broken(at, SyntaxMessages.WideSpace);
        else if (bytes[at] == '#') Broken(at, SyntaxMessages.CommentSign("#"));
        else return false;
        return true;
    }

    private JsonValue? KeyInArray(JsonValue key) =>
        LastSign(key.Offset) is > 0 and var sign && bytes[sign] == ',' && bytes[LastSign(sign)] is (byte)'}' or (byte)']'
            ? NotClosed(key.Offset)
            : Broken(key.Offset, SyntaxMessages.ListHasNoKeys(Excerpt.Of(key.Text)));

    // ---- brackets -----------------------------------------------------------------------------------------------

    /// <summary>
    /// Reports the bracket that is probably not closed: one whose line is indented more than the line of the bracket that closed it, else the innermost.
    /// </summary>
    private JsonValue? NotClosed(int place)
    {
        int open = Suspect() ?? opened[depth - 1];
        (int line, int column) = source.Locate(open);
        return Broken(place, SyntaxMessages.NotClosed((char)bytes[open], line, column, bytes[open] == '{' ? '}' : ']'));
    }

    private int? Suspect()
    {
        Stack<int> open = new();
        for (int place = 0; place < at; place++)
        {
            switch (bytes[place])
            {
                case (byte)'"':
                    place = EndOfText(place) - 1;
                    break;
                case (byte)'/' when place + 1 < at && bytes[place + 1] == '/':
                    int line = bytes[place..at].IndexOf((byte)'\n');
                    place = line < 0 ? at : place + line;
                    break;
                case (byte)'/' when place + 1 < at && bytes[place + 1] == '*':
                    int end = bytes[(place + 2)..at].IndexOf("*/"u8);
                    place = end < 0 ? at : place + end + 3;
                    break;
                case (byte)'{' or (byte)'[':
                    open.Push(place);
                    break;
                case (byte)'}' or (byte)']' when open.TryPop(out int opener):
                    if (IsFirstOfLine(place, out int indent) && opener < place - indent && indent < IndentOf(opener)) return opener;
                    break;
            }
        }

        return null;
    }

    private bool IsFirstOfLine(int place, out int indent)
    {
        int line = place;
        while (line > 0 && bytes[line - 1] is (byte)' ' or (byte)'\t') line--;
        indent = place - line;
        return line == 0 || bytes[line - 1] == '\n';
    }

    private int IndentOf(int place)
    {
        int line = bytes[..place].LastIndexOf((byte)'\n') + 1;
        int indent = bytes[line..].IndexOfAnyExcept((byte)' ', (byte)'\t');
        return indent < 0 ? 0 : indent;
    }

    // ---- texts --------------------------------------------------------------------------------------------------

    /// <summary>Tells whether a text that ends before a place goes on there: something other than a sign of JSON follows at once.</summary>
    private bool IsRunOn(int end)
    {
        if (at != end || end >= bytes.Length) return false;
        if (bytes[end] == '"') return !KeyFollows(end) && !ItemFollows(end);
        return !EndsNumber(end) || bytes[end] is (byte)'(' or (byte)')' or (byte)'\'';
    }

    /// <summary>Reports a text that ends at a quote in its middle, or whose own quote is missing, so that it reaches to that of the next text.</summary>
    private JsonValue? TextEndsEarly(int start, int end)
    {
        string text = Encoding.UTF8.GetString(bytes[(start + 1)..(end - 1)]);
        string trimmed = text.TrimEnd();
        bool isKeyNext = NameEnd(end) is > 0 and var close && close < bytes.Length && bytes[close] == '"' && NextAfterSpace(close + 1) == ':';
        if (trimmed.EndsWith(':') || (trimmed.EndsWith(',') && isKeyNext))
        {
            int quote = trimmed.Length - 1;
            if (quote > 0 && JsonSign.IsForeignQuote(trimmed[quote - 1])) return Broken(PlaceOf(start, text, quote - 1), SyntaxMessages.WriteQuote(trimmed[(quote - 1)..quote]));
            return Broken(PlaceOf(start, text, quote), SyntaxMessages.QuoteMissing);
        }

        int next = bytes[end..].IndexOf((byte)'"');
        string word = next < 0 ? "" : Encoding.UTF8.GetString(bytes.Slice(end, next));
        return Broken(end - 1, SyntaxMessages.TextEndsEarly(word.Length > LongestQuoted || word.Contains('\n', StringComparison.Ordinal) ? "x" : word));
    }

    /// <summary>Reports a text that has no closing quote in its line, or a full-width one.</summary>
    private void NotClosedText(int open)
    {
        string line = Encoding.UTF8.GetString(bytes[(open + 1)..at]);
        for (int place = line.Length - 1; place > 0; place--)
        {
            if (!JsonSign.IsForeignQuote(line[place])) continue;
            ReadOnlySpan<char> rest = line.AsSpan(place + 1).TrimStart();
            if (rest.Length > 0 && !",}]:，：".Contains(rest[0], StringComparison.Ordinal)) continue;
            Broken(PlaceOf(open, line, place), SyntaxMessages.WriteQuote(line[place..(place + 1)]));
            return;
        }

        if (at >= bytes.Length) Broken(open, SyntaxMessages.QuoteMissingInFile);
        else Broken(at, SyntaxMessages.QuoteMissingInLine);
    }

    private static int PlaceOf(int open, string text, int index) => open + 1 + Encoding.UTF8.GetByteCount(text.AsSpan(0, index));

    /// <summary>Returns what stands between single quotes here, or null.</summary>
    private string? SingleQuoted()
    {
        if (at >= bytes.Length || bytes[at] != '\'') return null;
        int length = bytes[(at + 1)..].IndexOfAny((byte)'\'', (byte)'\n');
        return length < 0 || bytes[at + 1 + length] == '\n' ? null : Excerpt.Of(Encoding.UTF8.GetString(bytes.Slice(at + 1, length)));
    }

    /// <summary>Returns the word that begins at a place, or null if it does not begin with a letter or <c>_</c>.</summary>
    private string? WordAt(int place) =>
        NameEnd(place) is var end && end > place && !IsDigit(place) ? Excerpt.Of(Encoding.UTF8.GetString(bytes[place..end])) : null;

    private int NameEnd(int place)
    {
        int end = place;
        while (Rune.DecodeFromUtf8(bytes[end..], out Rune rune, out int length) == OperationStatus.Done && (Rune.IsLetterOrDigit(rune) || rune.Value is '_' or '.' or '-')) end += length;
        return end > place && bytes[place] is not ((byte)'.' or (byte)'-') ? end : place;
    }

    private int EndOfText(int quote)
    {
        for (int place = quote + 1; place < bytes.Length; place++)
        {
            if (bytes[place] == '\\') place++;
            else if (bytes[place] == '"') return place + 1;
            else if (bytes[place] == '\n') return place;
        }

        return bytes.Length;
    }

    private bool KeyFollows(int place) => bytes[place] == '"' && NextAfterSpace(EndOfText(place)) == ':';

    private bool ItemFollows(int place) => bytes[opened[depth - 1]] == '[' && EndOfText(place) > place + 2 && NextAfterSpace(EndOfText(place)) is ',' or ']';

    private char NextAfterSpace(int place)
    {
        while (place < bytes.Length && bytes[place] is (byte)' ' or (byte)'\t' or (byte)'\r' or (byte)'\n') place++;
        return place < bytes.Length ? (char)bytes[place] : '\0';
    }

    // ---- numbers ------------------------------------------------------------------------------------------------

    /// <summary>Returns the number of which <c>000</c> at a place is the end, as in <c>1,000</c>, or null.</summary>
    private string? ThousandsAt(int place)
    {
        if (place < 2 || place >= bytes.Length || bytes[place - 1] != ',' || !IsDigit(place - 2) || !AreThreeDigits(place)) return null;
        int start = place - 2;
        while (start > 0 && IsDigit(start - 1)) start--;
        int end = place + 3;
        while (end + 3 < bytes.Length && bytes[end] == ',' && AreThreeDigits(end + 1)) end += 4;
        return Encoding.UTF8.GetString(bytes[start..end]).Replace(",", "", StringComparison.Ordinal);
    }

    // 1，000: the comma is full-width too.
    private string? ThousandsAfter(JsonValue value) =>
        value.Kind == JsonKind.Number && at == value.End && bytes[at..].StartsWith("，"u8) && AreThreeDigits(at + 3)
            ? value.Raw + Encoding.UTF8.GetString(bytes.Slice(at + 3, 3))
            : null;

    private bool AreThreeDigits(int place) => IsDigit(place) && IsDigit(place + 1) && IsDigit(place + 2) && !IsDigit(place + 3);

    private bool IsDigit(int place) => place >= 0 && place < bytes.Length && char.IsAsciiDigit((char)bytes[place]);

    /// <summary>Returns the ASCII form of a full-width digit at a place, else the byte.</summary>
    private char Narrow(int place) =>
        Rune.DecodeFromUtf8(bytes[place..], out Rune rune, out _) == OperationStatus.Done && rune.Value is >= '０' and <= '９' ? (char)(rune.Value - '０' + '0') : (char)bytes[place];

    // ---- words --------------------------------------------------------------------------------------------------

    /// <summary>Returns the beginning of what stands here, for messages.</summary>
    private string Piece()
    {
        int end = bytes[at] == '"' ? EndOfText(at) : NameEnd(at);
        return end == at ? Found(at) : Excerpt.Of(Encoding.UTF8.GetString(bytes[at..end]));
    }

    /// <summary>Returns the place of the last character before a place that is no white space, or 0.</summary>
    private int LastSign(int place)
    {
        int found = bytes[..place].LastIndexOfAnyExcept(" \n\r\t"u8);
        return found < 0 ? 0 : found;
    }

    private string Found(int place)
    {
        Rune.DecodeFromUtf8(bytes[place..], out Rune rune, out _);
        return rune.ToString();
    }

    private Message? Found()
    {
        if (at >= bytes.Length) return SyntaxMessages.FoundTheEnd;
        Rune.DecodeFromUtf8(bytes[at..], out Rune rune, out _);
        return Rune.IsControl(rune) ? null : SyntaxMessages.Found(rune.ToString());
    }
}
