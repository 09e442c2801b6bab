using EarlyWarning.Cli.Messages;
using EarlyWarning.Rules;

namespace EarlyWarning.Cli.Typing;

/// <summary>
/// Reads lengths of time as rule files have them, of at least one unit: <c>30d</c>, <c>2w</c>, <c>6m</c>, <c>1q</c>, <c>1y</c>; also 天、周、个月、季度、年.
/// </summary>
internal sealed class SpanReader : WordReader<CalendarSpan>
{
    private static readonly (string Word, SpanUnit Unit)[] Units =
    [
        ("天", SpanUnit.Day), ("日", SpanUnit.Day), ("周", SpanUnit.Week), ("个月", SpanUnit.Month), ("月", SpanUnit.Month), ("季度", SpanUnit.Quarter),
        ("年", SpanUnit.Year),
    ];

    public override Message Placeholder => PlaceholderMessages.Span;

    public override CalendarSpan? Read(string text)
    {
        string word = TypedText.Compact(text);
        if (CalendarSpan.TryParse(word, out CalendarSpan span)) return span.Count > 0 ? span : null;
        if (NumberText.Read(word) is not { Number: > 0 and <= int.MaxValue and var number, Unit: var unit } || !decimal.IsInteger(number)) return null;
        int place = Array.FindIndex(Units, one => one.Word == unit);
        return place < 0 ? null : new CalendarSpan((int)number, Units[place].Unit);
    }

    public override Message FaultOf(string text, string option) => TypingMessages.NoSpan(text, option);
}
