using System.Collections;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using NodaTime;
using NodaTime.Text;

namespace EarlyWarning.Rules.Text;

/// <summary>
/// The text of a message in one language as it is written in the source, an interpolated string: literal parts and values that keep the names of their
/// expressions.
/// </summary>
/// <remarks>
/// Whole numbers are grouped (<c>2,000</c>) unless a format such as <c>{line:0}</c> is given, other numbers are in their shortest form, dates in ISO form,
/// items of
/// lists are parted by <c>, </c> or <c>、</c>; <c>{names:q}</c> puts quotes around a text or the items of a list; <c>{yuan:w}</c> and <c>{yuan:y}</c> count in 万
/// and 亿,
/// to two decimals. Texts come from outside: <see cref="Printable"/> shows them, so that no value breaks a line or steers a terminal.
/// </remarks>
[InterpolatedStringHandler]
internal sealed class MessageText
{
    private readonly List<Part> parts;

    public MessageText(int literalLength, int formattedCount)
    {
        _ = literalLength;
        parts = new((2 * formattedCount) + 1);
    }

    public MessageText(string text) => parts = [new Part(null, text, null)];

    /// <summary>The values with the names of their expressions, each once.</summary>
    public IReadOnlyList<KeyValuePair<string, object?>> Values =>
        [.. parts.Where(part => part.Name is not null).DistinctBy(part => part.Name).Select(part => KeyValuePair.Create(part.Name!, part.Value))];

    public void AppendLiteral(string text) => parts.Add(new Part(null, text, null));

    public void AppendFormatted<T>(T value, [CallerArgumentExpression(nameof(value))] string name = "") => parts.Add(new Part(name, value, null));

    public void AppendFormatted<T>(T value, string format, [CallerArgumentExpression(nameof(value))] string name = "") => parts.Add(new Part(name, value, format));

    /// <summary>Appends the form of a word that goes with a number; it is no value of its own.</summary>
    public void AppendFormatted(Plural plural) => parts.Add(new Part(null, plural.Form, null));

    public string ToString(MessageLanguage language)
    {
        StringBuilder text = new();
        foreach (Part part in parts)
        {
            if (part.Name is null) text.Append((string?)part.Value);
            else Append(text, part.Value, part.Format, language);
        }

        return text.ToString();
    }

    /// <summary>Writes the parts, so that <see cref="Read"/> makes the same text of them.</summary>
    public void WriteTo(BinaryWriter output)
    {
        output.Write7BitEncodedInt(parts.Count);
        foreach (Part part in parts)
        {
            MessageBytes.WriteText(output, part.Name);
            MessageBytes.WriteText(output, part.Format);
            MessageBytes.WriteValue(output, part.Value);
        }
    }

    /// <summary>Reads what <see cref="WriteTo"/> has written.</summary>
    /// <exception cref="InvalidDataException">It is something else.</exception>
    public static MessageText Read(BinaryReader input)
    {
        int count = MessageBytes.ReadCount(input);
        MessageText text = new(0, 0);
        for (int part = 0; part < count; part++)
        {
            string? name = MessageBytes.ReadText(input), format = MessageBytes.ReadText(input);
            text.parts.Add(new Part(name, MessageBytes.ReadValue(input), format));
        }

        return text;
    }

    private static void Append(StringBuilder text, object? value, string? format, MessageLanguage language)
    {
        switch (value)
        {
            case null:
                break;
            case string words:
                bool isQuoted = format == "q";
                if (isQuoted) text.Append(language == MessageLanguage.Chinese ? '“' : '\'');
                text.Append(Printable.Of(words));
                if (isQuoted) text.Append(language == MessageLanguage.Chinese ? '”' : '\'');
                break;
            case Message message:
                text.Append(message.ToString(language));
                break;
            case int or long:
                text.Append(((IFormattable)value).ToString(format ?? "N0", CultureInfo.InvariantCulture));
                break;
            case decimal number when format is "w" or "y":
                text.Append((number / (format == "w" ? 10_000 : 100_000_000)).ToString("#,0.##", CultureInfo.InvariantCulture));
                break;
            case decimal number:
                text.Append(number.ToString(format ?? "#,0.############################", CultureInfo.InvariantCulture));
                break;
            case LocalDate date:
                text.Append(LocalDatePattern.Iso.Format(date));
                break;
            case YearMonth month:
                text.Append(YearMonthPattern.Iso.Format(month));
                break;
            case IFormattable other:
                text.Append(Printable.Of(other.ToString(format, CultureInfo.InvariantCulture)));
                break;
            case IEnumerable items:
                AppendAll(text, items, format, language);
                break;
            default:
                text.Append(Printable.Of(value.ToString() ?? ""));
                break;
        }
    }

    private static void AppendAll(StringBuilder text, IEnumerable items, string? format, MessageLanguage language)
    {
        bool isFirst = true;
        foreach (object? item in items)
        {
            if (!isFirst) text.Append(language == MessageLanguage.Chinese ? "、" : ", ");
            isFirst = false;
            Append(text, item, format, language);
        }
    }

    private readonly record struct Part(string? Name, object? Value, string? Format);
}

/// <summary>The form of an English word that goes with a number: <c>row is</c>, <c>rows are</c>.</summary>
internal readonly record struct Plural(long Number, string One, string Many)
{
    public string Form => Number == 1 ? One : Many;
}
