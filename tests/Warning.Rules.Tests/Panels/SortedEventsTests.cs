using EarlyWarning.Rules.Panels;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using NodaTime;
using static EarlyWarning.Rules.Tests.Panels.SmallPanel;

namespace EarlyWarning.Rules.Tests.Panels;

/// <summary>A panel sorts its events when it is seen as of a second date; each view is then that of a panel that is seen for the first time.</summary>
public sealed class SortedEventsTests
{
    private const int Companies = 5;

    private static readonly LocalDate First = new(2026, 1, 1);

    [Property(MaxTest = 500)]
    public Property Each_further_view_has_the_events_of_a_first_one()
    {
        Gen<(int Row, int Day, int Value, int Late)> row = from company in Gen.Choose(0, Companies - 1)
                                                           from day in Gen.Choose(0, 40)
                                                           from value in Gen.Choose(-2, 2)
                                                           from late in Gen.Choose(-3, 20)
                                                           select (company, day, value, late);
        return Prop.ForAll(row.ListOf().ToArbitrary(), rows =>
        {
            Panel again = Build(rows);
            again.AsOf(First);
            foreach (int day in new[] { -1, 3, 10, 11, 30, 45, 70, 10 })
            {
                LocalDate asOf = First.PlusDays(day);
                PanelView found = again.AsOf(asOf), expected = Build(rows).AsOf(asOf);
                EventView events = found.Event(again.Catalog.Indicators[0]), first = expected.Event(again.Catalog.Indicators[0]);
                Assert.Equal(first.Offsets, events.Offsets);
                Assert.Equal(first.Companies, events.Companies);
                Assert.Equal(first.Days, events.Days);
                Assert.Equal(first.Values, events.Values);
                Assert.Equal((first.From, first.Through, first.IsStale), (events.From, events.Through, events.IsStale));
            }
        });
    }

    [Fact]
    public void A_view_of_all_events_shares_what_was_sorted()
    {
        Panel panel = Build([(0, 1, 1, 0), (3, 2, 1, 0)]);
        panel.AsOf(First);
        EventView Seen(int day) => panel.AsOf(First.PlusDays(day)).Event(panel.Catalog.Indicators[0]);
        Assert.Same(Seen(10).Days, Seen(20).Days);
        Assert.Equal((0, 1, 2), (Seen(1).Count, Seen(2).Count, Seen(3).Count));
    }

    private static Panel Build(IEnumerable<(int Row, int Day, int Value, int Late)> rows)
    {
        PanelBuilder builder = Of(Companies, Event("call", "1d", "30d"));
        foreach ((int row, int day, int value, int late) in rows)
            builder.AppendEvent($"c{row}", "call", First.PlusDays(day), value, late == 0 ? null : First.PlusDays(day + late));
        return builder.Build();
    }
}
