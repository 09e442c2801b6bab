using System.Globalization;
using System.Text;
using EarlyWarning.Rules.Binding;
using EarlyWarning.Rules.Time;
using ValueType = EarlyWarning.Rules.Binding.ValueType;

namespace EarlyWarning.Rules.Explaining;

/// <summary>Writes the sentences of rules with the values of one company, for use within the union.</summary>
internal static class SentenceWriter
{
    /// <summary>The word before a number that is only about right.</summary>
    public const char About = '约';

    private const string MissingText = "(未知)";

    public static string Write(BoundTemplate template, Interpreter interpreter, int row)
    {
        StringBuilder text = new();
        foreach ((BoundSegment segment, ScalarValue value) in SentenceSegments.Shown(template, interpreter, row))
        {
            if (segment.Text is null) AppendAbout(text, segment.Expression!, interpreter, row);
            text.Append(segment.Text ?? Text(value, segment));
        }

        return text.ToString();
    }

    /// <summary>Appends 约 before a number that is only about right, and before the space that stands there, unless the sentence says so already.</summary>
    public static void AppendAbout(StringBuilder text, BoundExpression expression, Interpreter interpreter, int row)
    {
        if (expression.Type != ValueType.Number || !interpreter.Approximate.Of(expression, row)) return;
        int end = text.Length;
        while (end > 0 && char.IsWhiteSpace(text[end - 1])) end--;
        if (end == 0 || text[end - 1] != About) text.Insert(end, About);
    }

    /// <summary>Returns a value in words: a number with grouped thousands and its decimals, or in its shortest form.</summary>
    public static string Text(ScalarValue value, BoundSegment segment)
    {
        if (!value.IsKnown) return MissingText;
        return value.Type switch
        {
            ValueType.Text => value.Text!,
            ValueType.Condition => value.Truth == true ? "是" : "否",
            ValueType.Date => DayNumber.TextOf((int)value.Number),
            ValueType.Number => segment.Digits is { } decimals ? NumberText.Grouped(value.Number, decimals) : NumberText.Of(value.Number, segment.Expression!.IsComputed),
        };
    }
}
