using System.Globalization;
using System.Text;
using EarlyWarning.Rules.Text;

namespace EarlyWarning.Rules.Formatting;

/// <summary>
/// Writes a JSON file in the canonical layout: two blanks a level, a value on one line where it fits, rules and what has names of its own a line a key, an
/// indicator or a test a line. Comments stay before or behind what they stood at, blank lines stay as one; trailing commas go.
/// </summary>
internal sealed class JsonLayout
{
    /// <summary>The longest line into which a value is joined, in columns; a Chinese character takes two.</summary>
    private const int Width = 160;

    /// <summary>The longest item of a list that is filled into lines, such as a date.</summary>
    private const int ShortItem = 24;

    /// <summary>The keys whose objects and arrays take a line for each member or item.</summary>
    private static readonly HashSet<string> Spread = new(StringComparer.Ordinal)
    {
        "let", "parameters", "rules", "changes", "indicators", "tests", "referrals",
    };

    /// <summary>The keys whose items take one line each, however long.</summary>
    private static readonly HashSet<string> Tables = new(StringComparer.Ordinal) { "indicators", "steps", "tests" };

    /// <summary>The keys whose items are objects with a line a key.</summary>
    private static readonly HashSet<string> Lists = new(StringComparer.Ordinal) { "rules", "changes", "referrals" };

    private readonly StringBuilder written = new();
    private readonly ReadOnlyMemory<byte> bytes;
    private readonly Comments comments;

    private JsonLayout(SourceText source)
    {
        bytes = source.Utf8;
        comments = new Comments(source);
    }

    /// <summary>Returns the text of a file in the layout, ending with a line feed.</summary>
    public static string Of(JsonValue file)
    {
        JsonLayout layout = new(file.Source);
        layout.WriteComments(0, file.Offset, 0);
        layout.Write(file, new Place(null, null, null, 0), 0);
        layout.written.Append('\n');
        layout.WriteComments(file.End, layout.bytes.Length, 0);
        return layout.written.ToString();
    }

    /// <summary>Where a value stands.</summary>
    /// <param name="Key">Its key; of an item the key of its array.</param>
    /// <param name="List">The key of the array that it is an item of; null for no item.</param>
    /// <param name="Owner">The key of the object that it is a member of, or of that object's array; null in the file's object.</param>
    /// <param name="Depth">How many objects and arrays it is in.</param>
    private readonly record struct Place(string? Key, string? List, string? Owner, int Depth)
    {
        public Place Member(string name) => new(name, null, List ?? Key, Depth + 1);

        public Place Item() => new(Key, Key, Owner, Depth + 1);
    }

    private void Write(JsonValue value, Place place, int behind)
    {
        if (value.Kind is not (JsonKind.Object or JsonKind.Array))
        {
            written.Append(ScalarOf(value, place));
            return;
        }

        int count = value.Kind == JsonKind.Object ? value.Members.Count : value.Items.Count;
        bool hasComments = comments.AnyIn(value.Offset, value.End);
        if (count == 0 && !hasComments)
        {
            written.Append(value.Kind == JsonKind.Object ? "{}" : "[]");
            return;
        }

        if (!hasComments && !IsSpread(value, place))
        {
            string line = LineOf(value, place);
            if (IsOneLine(value, place) || Column() + WidthOf(line) + behind <= Width)
            {
                written.Append(line);
                return;
            }

            string[] items = [.. ItemsOf(value, place)];
            if (items.Max(WidthOf) <= ShortItem)
            {
                WriteFilled(items, place, value.Kind == JsonKind.Object);
                return;
            }
        }

        WriteSpread(value, place);
    }

    private static bool IsSpread(JsonValue value, Place place)
    {
        if (place.Depth == 0) return true;
        if (place.List is not null) return value.Kind == JsonKind.Object && Lists.Contains(place.List);
        return place.Key is "tests" or "steps" || (place.Depth == 1 && (Spread.Contains(place.Key!) || place.Key is "given" or "expect"));
    }

    /// <summary>Rows of a table, and arrays of numbers, are read along their line.</summary>
    private static bool IsOneLine(JsonValue value, Place place) =>
        (place.List is not null && Tables.Contains(place.List))
        || (value.Kind == JsonKind.Array && value.Items.All(item => item.Kind is JsonKind.Number or JsonKind.Null or JsonKind.True or JsonKind.False));

    private void WriteSpread(JsonValue value, Place place)
    {
        bool isObject = value.Kind == JsonKind.Object;
        written.Append(isObject ? '{' : '[');
        int at = value.Offset + 1, count = isObject ? value.Members.Count : value.Items.Count, depth = place.Depth + 1;
        for (int i = 0; i < count; i++)
        {
            JsonValue one = isObject ? value.Members[i].Value : value.Items[i];
            int start = isObject ? value.Members[i].NameOffset : one.Offset;
            bool isLast = i == count - 1;
            if (i == 0) written.Append('\n');
            else if (comments.IsBlankLineBetween(at, start)) written.Append('\n');
            WriteComments(at, start, depth);
            if (isObject) WriteComments(start, one.Offset, depth);
            Indent(depth);
            if (isObject) written.Append(TextOf(value.Members[i].Name)).Append(": ");
            Write(one, isObject ? place.Member(value.Members[i].Name) : place.Item(), isLast ? 0 : 1);
            if (!isLast) written.Append(',');
            at = WriteTrailing(one.End, isLast ? value.End - 1 : isObject ? value.Members[i + 1].NameOffset : value.Items[i + 1].Offset);
            written.Append('\n');
        }

        if (count == 0) written.Append('\n');
        WriteComments(at, value.End - 1, depth);
        Indent(place.Depth);
        written.Append(isObject ? '}' : ']');
    }

    /// <summary>Writes the comments that stand behind a value on its line; returns the offset after the last one.</summary>
    private int WriteTrailing(int start, int end)
    {
        foreach ((int from, int to) in comments.In(start, end))
        {
            if (comments.IsLineBetween(start, from)) break;
            written.Append(' ').Append(Encoding.UTF8.GetString(bytes.Span[from..to]));
            start = to;
        }

        return start;
    }

    /// <summary>Writes the comments between two offsets, each on a line of its own.</summary>
    private void WriteComments(int start, int end, int depth)
    {
        foreach ((int from, int to) in comments.In(start, end))
        {
            Indent(depth);
            written.Append(Encoding.UTF8.GetString(bytes.Span[from..to]).ReplaceLineEndings("\n")).Append('\n');
        }
    }

    private void Indent(int depth) => written.Append(' ', 2 * depth);

    private int Column()
    {
        int start = written.Length;
        while (start > 0 && written[start - 1] != '\n') start--;
        return WidthOf(written.ToString(start, written.Length - start));
    }

    private static int WidthOf(string text)
    {
        int width = 0;
        foreach (char c in text) width += c is >= '\u2E80' and < '\uD800' or >= '\uF900' and <= '\uFF60' ? 2 : 1;
        return width;
    }

    /// <summary>Writes many short items, as many to a line as fit.</summary>
    private void WriteFilled(string[] items, Place place, bool isObject)
    {
        written.Append(isObject ? '{' : '[');
        for (int i = 0; i < items.Length; i++)
        {
            bool isLast = i == items.Length - 1;
            if (i == 0 || Column() + WidthOf(items[i]) + (isLast ? 1 : 2) > Width)
            {
                written.Append('\n');
                Indent(place.Depth + 1);
            }
            else
            {
                written.Append(' ');
            }

            written.Append(items[i]);
            if (!isLast) written.Append(',');
        }

        written.Append('\n');
        Indent(place.Depth);
        written.Append(isObject ? '}' : ']');
    }

    private static string LineOf(JsonValue value, Place place) => value.Kind switch
    {
        JsonKind.Object when value.Members.Count == 0 => "{}",
        JsonKind.Object => $"{{ {string.Join(", ", ItemsOf(value, place))} }}",
        JsonKind.Array => $"[{string.Join(", ", ItemsOf(value, place))}]",
        _ => ScalarOf(value, place),
    };

    private static IEnumerable<string> ItemsOf(JsonValue value, Place place) => value.Kind == JsonKind.Object
        ? value.Members.Select(member => $"{TextOf(member.Name)}: {LineOf(member.Value, place.Member(member.Name))}")
        : value.Items.Select(item => LineOf(item, place.Item()));

    private static string ScalarOf(JsonValue value, Place place)
    {
        if (value.Kind != JsonKind.Text) return value.Raw;
        string text = IsExpression(place) ? ExpressionLayout.Of(value.Text) : IsSentence(place) ? ExpressionLayout.OfTemplate(value.Text) : value.Text;
        return text == value.Text ? value.Raw : TextOf(text);
    }

    private static bool IsExpression(Place place) => place switch
    {
        { Owner: "let", List: null } => true,
        { Key: "when" or "clearWhen" or "value", List: null, Owner: { } owner } => Lists.Contains(owner),
        { Key: "affectedWorkers", Depth: 1 } or { Key: "of", Owner: "affectedWorkers" } => true,
        _ => false,
    };

    private static bool IsSentence(Place place) =>
        place is { Key: "because" or "letterText", List: null, Owner: { } owner } && Lists.Contains(owner);

    private static string TextOf(string text)
    {
        StringBuilder quoted = new("\"");
        foreach (char c in text)
        {
            if (c is '"' or '\\') quoted.Append('\\').Append(c);
            else if (c < ' ') quoted.Append(CultureInfo.InvariantCulture, $"\\u{(int)c:x4}");
            else quoted.Append(c);
        }

        return quoted.Append('"').ToString();
    }
}
