using EarlyWarning.Files.Mapping;
using EarlyWarning.Rules;
using EarlyWarning.Rules.Binding;
using EarlyWarning.Rules.Explaining;
using EarlyWarning.Rules.Text;
using NodaTime;

namespace EarlyWarning.Files.Results;

/// <summary>
/// Warns of feeds with rows of unknown companies where a rule in force treats the absence of rows as a value: such a row may belong to a company
/// that the rule therefore judges wrongly.
/// </summary>
internal sealed class AbsenceCheck
{
    private const int RulesNamed = 5;

    /// <summary>A company without events whose other indicators are missing, and one whose numbers are all known.</summary>
    private readonly Interpreter[] quiet;

    private AbsenceCheck(IndicatorCatalog catalog, LocalDate asOf) => quiet = [QuietCompany(catalog, asOf, number: null), QuietCompany(catalog, asOf, number: 100)];

    public static IReadOnlyList<Diagnostic> Warnings(ScanFile scan, PanelView view, IReadOnlyList<FeedSummary> feeds)
    {
        (FeedMapping Mapping, long Rows)[] faulty = [.. scan.Feeds.Select(mapping => (mapping, feeds.Single(feed => feed.Id == mapping.Id)))
            .Select(feed => (feed.mapping, feed.Item2.Unmatched + feed.Item2.Nameless)).Where(feed => feed.Item2 > 0)];
        if (faulty.Length == 0) return [];
        AbsenceCheck check = new(scan.Pack.Catalog, view.AsOf);
        (Rule Rule, HashSet<string> Trusts)[] rules =
            [.. scan.Pack.Rules.Rules.Where(rule => rule.IsInForce(view.Day)).Select(rule => (rule, check.TrustedAbsences(rule.When).Select(indicator => indicator.Id).ToHashSet(StringComparer.Ordinal)))];
        Diagnostics found = new();
        foreach ((FeedMapping mapping, long rows) in faulty)
        {
            Rule[] trusting = [.. rules.Where(rule => mapping.Indicators.Any(rule.Trusts.Contains)).Select(rule => rule.Rule)];
            if (trusting.Length == 0) continue;
            found.Warning(DiagnosticCodes.UnmatchedAbsence, mapping.File.Json, FormattableString.Invariant(
                $"feed '{mapping.Id}': {rows} {(rows == 1 ? "row is" : "rows are")} of no company that is known (unmatched.csv, rejects.csv); to {RuleNames.Of(trusting, RulesNamed)} the companies meant look as if there were nothing; match or mend these rows"));
        }

        return found.ToSortedList();
    }

    /// <summary>Returns the indicators whose absence of rows a condition treats as a value.</summary>
    private IEnumerable<Indicator> TrustedAbsences(BoundExpression condition) => BoundWalk.Indicators(condition).Where(indicator => indicator.Absent is not null)
        .Concat(EventsThatMayBeNone(condition, wanted: true));

    /// <summary>Returns the events whose absence gives a part of a condition the truth that it must have for the condition to hold.</summary>
    private IEnumerable<Indicator> EventsThatMayBeNone(BoundExpression condition, bool wanted) => condition switch
    {
        BoundNot not => EventsThatMayBeNone(not.Operand, !wanted),
        BoundJunction or BoundAtLeast => condition.Parts.SelectMany(part => EventsThatMayBeNone(part, wanted)),
        BoundIf choice when choice.Type == Rules.Binding.ValueType.Condition =>
            [.. EventsThatMayBeNone(choice.Condition, true), .. EventsThatMayBeNone(choice.Condition, false), .. EventsThatMayBeNone(choice.WhenTrue, wanted), .. EventsThatMayBeNone(choice.WhenFalse, wanted)],
        _ when EventsOf(condition) is { Length: > 0 } events && quiet.Any(company => company.Evaluate(condition, 0).Truth == wanted) => events,
        _ => [],
    };

    private static Indicator[] EventsOf(BoundExpression expression) => [.. BoundWalk.Indicators(expression).Where(indicator => indicator.Kind == IndicatorKind.Event)];

    private static Interpreter QuietCompany(IndicatorCatalog catalog, LocalDate asOf, double? number)
    {
        PanelBuilder builder = new(catalog, ["quiet"]);
        IEnumerable<Indicator> delivered = catalog.Indicators.Where(indicator => indicator.Kind == IndicatorKind.Event || number is not null);
        builder.Deliver(new FeedDelivery("quiet", [.. delivered.Select(indicator => indicator.Id)]) { From = new LocalDate(1, 1, 1), Through = asOf });
        foreach (Indicator indicator in catalog.Indicators)
        {
            if (number is not { } value) break;
            if (indicator.Kind == IndicatorKind.Measure) builder.Append(0, indicator.Id, Rules.Period.Of(indicator.Cadence, asOf), value, known: asOf);
            else if (indicator is { Kind: IndicatorKind.Attribute, Type: AttributeType.Number }) builder.Attribute(indicator).Set(0, value);
        }

        return new Interpreter(builder.Build().AsOf(asOf));
    }
}
