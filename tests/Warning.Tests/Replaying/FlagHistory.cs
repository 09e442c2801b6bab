using System.Globalization;
using EarlyWarning.Rules;
using NodaTime;

namespace EarlyWarning.Tests.Replaying;

/// <summary>
/// Companies whose flags change from date to date, the first of each month from January 2026 on, written as a sign a date: <c>.</c> nothing, <c>y</c> the rule
/// <c>a</c> of 30 points (yellow), <c>o</c> the rule <c>b</c> of 50 (orange), <c>r</c> both (red), <c>?</c> <c>a</c> is undecided; in capitals the shadow rule
/// <c>s</c> fires too.
/// </summary>
internal static class FlagHistory
{
    public static readonly RulePack Pack = SmallPack.Of(
        SmallPack.Rule("a", "30", "f0"), SmallPack.Rule("b", "50", "f1"), SmallPack.Rule("s", "40", "f2", "\"status\": \"shadow\""));

    public static LocalDate Month(int number) => new LocalDate(2026, 1, 1).PlusMonths(number - 1);

    public static BacktestOptions Options(int dates) => new() { From = Month(1), To = Month(dates), Horizon = new CalendarSpan(2, SpanUnit.Month) };

    public static Panel Panel(params (string Company, string Signs)[] histories) => Builder(histories).Build();

    public static PanelBuilder Builder(IReadOnlyList<(string Company, string Signs)> histories)
    {
        PanelBuilder builder = new(Pack.Catalog, histories.Select(history => history.Company));
        builder.Deliver(new FeedDelivery("register", [.. Pack.Catalog.Indicators.Select(indicator => indicator.Id)]));
        foreach ((string company, string signs) in histories)
        {
            for (int date = 0; date < signs.Length; date++) Append(builder, company, Month(date + 1), Month(date + 1), signs[date]);
        }

        return builder;
    }

    /// <summary>Appends what a sign says of a company from a date on, as it became known on a day.</summary>
    public static void Append(PanelBuilder builder, string company, LocalDate from, LocalDate known, char sign)
    {
        PanelRow row = builder.RowOf(company);
        char state = char.ToLower(sign, CultureInfo.InvariantCulture);
        if (state != '?') builder.Attribute("f0").Append(row, from, CellValue.Of(state is 'y' or 'r'), known);
        builder.Attribute("f1").Append(row, from, CellValue.Of(state is 'o' or 'r'), known);
        builder.Attribute("f2").Append(row, from, CellValue.Of(char.IsUpper(sign)), known);
    }

    public static BacktestOutcome Outcome(string company, int month, int day) => new(company, new LocalDate(2026, month, day));
}
