using System.CommandLine;
using EarlyWarning.Cli.Messages;
using EarlyWarning.Cli.Printing;
using EarlyWarning.Cli.Typing;
using EarlyWarning.Rules;
using NodaTime;

namespace EarlyWarning.Cli.Commands;

/// <summary>The dates of a replay of one date or several.</summary>
/// <param name="asOf">The option of the one date; today if it is left out.</param>
/// <param name="first">The option of the first of several.</param>
/// <param name="last">The option of the last day that may be one of them.</param>
/// <param name="every">The option of the time between them.</param>
internal sealed class ReplayDates(
    DescribedOption<TypedDate?> asOf, DescribedOption<TypedDate?> first, DescribedOption<TypedDate?> last, DescribedOption<CalendarSpan?> every)
{
    /// <summary>Tells where one date and several are asked for, or half of several.</summary>
    public Message? FaultOf(ParseResult arguments)
    {
        bool one = arguments.GetValue(asOf) is not null, from = arguments.GetValue(first) is not null, to = arguments.GetValue(last) is not null;
        return from != to || (one && from) ? ReplayScreenMessages.DatesTwice(asOf.Name, first.Name, last.Name) : null;
    }

    /// <summary>Returns the dates; null, and says why, where there are none.</summary>
    public IReadOnlyList<LocalDate>? Of(ParseResult arguments, LocalDate today, Terminal terminal)
    {
        if (arguments.GetValue(first) is not { } from) return [arguments.GetValue(asOf)?.UpTo(today) ?? today];
        LocalDate to = arguments.GetValue(last)!.Value.UpTo(today), begin = from.UpTo(to);
        BacktestOptions dates = new() { From = begin, To = to, Every = arguments.GetValue(every) ?? new CalendarSpan(1, SpanUnit.Month) };
        if (to >= begin && !dates.HasTooManyDates) return dates.Dates();
        terminal.PrintError(to < begin
            ? ReplayScreenMessages.EndsBefore(first.Name, begin, last.Name, to)
            : ReplayScreenMessages.MoreDates(BacktestOptions.MaximumDates, first.Name, begin, last.Name, to));
        return null;
    }
}
