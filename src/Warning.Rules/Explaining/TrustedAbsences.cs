using EarlyWarning.Rules.Binding;
using EarlyWarning.Rules.Time;
using NodaTime;

namespace EarlyWarning.Rules.Explaining;

/// <summary>
/// Finds the indicators whose absence of rows a rule treats as a value: a row that could not be matched to its company may then change what the
/// rule says of it.
/// </summary>
internal sealed class TrustedAbsences
{
    /// <summary>A company without events whose other indicators are missing, and one whose numbers are all known.</summary>
    private readonly Interpreter[] quiet;

    public TrustedAbsences(IndicatorCatalog catalog, LocalDate asOf) =>
        quiet = [QuietCompany(catalog, asOf, number: null), QuietCompany(catalog, asOf, number: 100)];

    /// <summary>Returns the ids of the indicators whose absence a rule's condition trusts.</summary>
    public IReadOnlySet<string> Of(Rule rule) => rule.Indicators.Where(indicator => indicator.Absent is not null)
        .Concat(EventsThatMayBeNone(rule.When, wanted: true)).Select(indicator => indicator.Id).ToHashSet(StringComparer.Ordinal);

    /// <summary>Returns the events whose absence gives a part of a condition the truth that it must have for the condition to hold.</summary>
    private IEnumerable<Indicator> EventsThatMayBeNone(BoundExpression condition, bool wanted) => condition switch
    {
        BoundNot not => EventsThatMayBeNone(not.Operand, !wanted),
        BoundJunction or BoundAtLeast => condition.Parts.SelectMany(part => EventsThatMayBeNone(part, wanted)),
        BoundIf { Type: Binding.ValueType.Condition } choice =>
            [.. EventsThatMayBeNone(choice.Condition, true), .. EventsThatMayBeNone(choice.Condition, false), .. EventsThatMayBeNone(choice.WhenTrue, wanted), .. EventsThatMayBeNone(choice.WhenFalse, wanted)],
        _ when EventsOf(condition) is { Length: > 0 } events && quiet.Any(company => company.Evaluate(condition, 0).Truth == wanted) => events,
        _ => [],
    };

    private static Indicator[] EventsOf(BoundExpression expression) =>
        [.. BoundWalk.Indicators(expression).Where(indicator => indicator.Kind == IndicatorKind.Event)];

    private static Interpreter QuietCompany(IndicatorCatalog catalog, LocalDate asOf, double? number)
    {
        PanelBuilder builder = new(catalog, ["quiet"]);
        IEnumerable<Indicator> delivered = catalog.Indicators.Where(indicator => indicator.Kind == IndicatorKind.Event || number is not null);
        builder.Deliver(new FeedDelivery("quiet", [.. delivered.Select(indicator => indicator.Id)]) { From = DayNumber.ToDate(DayNumber.First), Through = asOf });
        foreach (Indicator indicator in catalog.Indicators)
        {
            if (number is not { } value) break;
            if (indicator.Kind == IndicatorKind.Measure) builder.Measure(indicator).Append(0, CalendarPeriod.Of(indicator.Cadence, asOf).Ordinal, value, DayNumber.Of(asOf));
            else if (indicator is { Kind: IndicatorKind.Attribute, Type: AttributeType.Number }) builder.Attribute(indicator).Set(0, value);
        }

        return new Interpreter(builder.Build().AsOf(asOf));
    }
}
