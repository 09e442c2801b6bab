using System.Globalization;
using System.Text;
using EarlyWarning.Rules.Binding;
using EarlyWarning.Rules.Time;
using ValueType = EarlyWarning.Rules.Binding.ValueType;

namespace EarlyWarning.Rules.Explaining;

/// <summary>Writes the sentences of rules with the values of one company, for use within the union.</summary>
internal static class SentenceWriter
{
    private const string MissingText = "(未知)";

    public static string Write(BoundTemplate template, Interpreter interpreter, int row)
    {
        StringBuilder text = new();
        foreach ((BoundSegment segment, ScalarValue value) in SentenceSegments.Shown(template, interpreter, row))
            text.Append(segment.Text ?? Text(value, segment));
        return text.ToString();
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
