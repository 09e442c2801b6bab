using EarlyWarning.Messages;
using EarlyWarning.Rules;

namespace EarlyWarning;

/// <summary>A period within which somebody must act, such as 15 working days. Two periods are equal when length and unit are.</summary>
/// <param name="Length">The number of units, 1 or more.</param>
/// <param name="Unit">The unit.</param>
public readonly record struct ReplyPeriod(int Length, PeriodUnit Unit)
{
    /// <summary>Returns the period in words: <c>15 working days</c>, 15 个工作日.</summary>
    public Message InWords() => PeriodMessages.PeriodOf(Length, Unit);

    /// <summary>Returns the period in English words, such as <c>15 working days</c>.</summary>
    public override string ToString() => InWords().ToString();
}
