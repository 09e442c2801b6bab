using EarlyWarning.Rules.Panels;
using FsCheck;
using FsCheck.Fluent;
using NodaTime;

namespace EarlyWarning.Rules.Tests.Panels;

/// <summary>What was appended of a feed is written and taken by another builder, which then builds the same panel.</summary>
public sealed class DeliveryTests
{
    private const int Companies = 5;

    private static readonly Indicator[] Indicators =
    [
        SmallPanel.Monthly("x", lag: "10d"),
        SmallPanel.Monthly("y"),
        SmallPanel.Event("e") with { Fields = [new EventField("matter", EventFieldType.Text), new EventField("days", EventFieldType.Number)] },
        SmallPanel.Attribute("n", AttributeType.Number),
        SmallPanel.Attribute("t", AttributeType.Text),
    ];

    private static readonly Gen<double> Value = Gen.OneOf(
        Gen.Elements(0d, 1, -1, 100, 12.5, 0.01, 1234567.89, 0.1 + 0.2, 1e300, -0d, 4_000_000_000, 32_764, 32_765, -32_768, 2_147_483_644, 2_147_483_645),
        Gen.Choose(-40_000, 40_000).Select(whole => (double)whole),
        Gen.Choose(-4_000_000, 4_000_000).Select(cents => cents / 100d),
        ArbMap.Default.GeneratorFor<double>().Where(double.IsFinite));

    private static readonly Gen<Action<PanelBuilder>> Step =
        from kind in Gen.Choose(0, 9)
        from row in Gen.Choose(0, Companies - 1)
        from month in Gen.Choose(0, 5)
        from day in Gen.Choose(0, 40)
        from value in Value
        from file in Gen.Choose(0, 1)
        let period = SmallPanel.Month(2026, 1).Plus(month)
        let date = new LocalDate(2026, 5, 1).PlusDays(day)
        let source = new UnreadRow("feed", file == 0 ? "a.csv" : "b.csv", day)
        select (Action<PanelBuilder>)(panel =>
        {
            PanelRow company = panel.RowAt(row);
            switch (kind)
            {
                case 0 or 1:
                    panel.Measure("x", Combine.Sum).Append(company, period, value, day % 2 == 0 ? date : null, account: file, isApproximate: day % 5 == 0);
                    break;
                case 2:
                    panel.Measure("y").Append(company, period, day % 3 == 0 ? null : value);
                    break;
                case 3:
                    panel.Measure("x", Combine.Sum).AppendUnread(company, period, source, day % 2 == 0 ? date : null);
                    break;
                case 4 or 5:
                    CellValue matter = day % 3 == 0 ? default : day % 3 == 1 ? CellValue.Of($"m{day % 5}") : CellValue.OfHash((UInt128)day);
                    CellValue[] fields = [matter, CellValue.Of(value)];
                    panel.Event("e").Append(company, date, value, key: (UInt128)(day % 4) << 70, fields: fields, isApproximate: day % 7 == 0);
                    break;
                case 6:
                    panel.Event("e").AppendUnread(company, day % 2 == 0 ? date : null, source, key: (UInt128)(day % 3));
                    break;
                case 7:
                    panel.Attribute("n").Append(company, date, CellValue.Of(value));
                    if (day % 2 == 0) panel.Attribute("t").Set(company, CellValue.Of($"t{day}"));
                    break;
                case 8:
                    panel.Attribute("t").AppendUnread(company, date, source);
                    panel.Attribute("n").SetUnread(company, source);
                    break;
                default:
                    panel.AppendUndated(company, source, day % 2 == 0 ? date : null, day % 3 == 0 ? "x" : null);
                    break;
            }
        });

    private static Arbitrary<List<Action<PanelBuilder>>> Steps => Step.ListOf().ToArbitrary();

    [Fact]
    public void A_builder_that_takes_a_delivery_builds_the_same_panel() => Prop.ForAll(Steps, Steps, (first, second) =>
    {
        PanelBuilder one = New();
        foreach (Action<PanelBuilder> step in first) step(one);
        one.Measure("x", Combine.Sum).BeginFile(1);
        one.Measure("y").BeginFile(1);
        one.Event("e").BeginFile(1);
        foreach (Action<PanelBuilder> step in second) step(one);
        byte[] delivery = Written(one);

        // Texts have other numbers in another panel.
        PanelBuilder other = New();
        other.Texts.Add("t3");
        Assert.True(other.TryReadDelivery("feed", new MemoryStream(delivery)));
        Assert.Equal(delivery, Written(other));
        foreach (int day in (int[])[0, 20, 200]) Assert.Equal(Text(one, day), Text(other, day));
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(200));

    [Fact]
    public void A_delivery_of_other_companies_or_indicators_is_not_taken()
    {
        byte[] delivery = Written(New());
        PanelBuilder others = SmallPanel.Of(Companies + 1, Indicators);
        Assert.False(others.TryReadDelivery("feed", new MemoryStream(delivery)));
        PanelBuilder changed = SmallPanel.Of(Companies, [.. Indicators[1..], SmallPanel.Monthly("x", lag: "11d")]);
        Assert.False(changed.TryReadDelivery("feed", new MemoryStream(delivery)));
        changed.Measure("x");
    }

    [Fact]
    public void What_is_no_delivery_or_ends_too_early_is_told_and_nothing_is_taken()
    {
        PanelBuilder full = New();
        full.Append("c1", "y", SmallPanel.Month(2026, 3), 5);
        full.AppendEvent("c1", "e", SmallPanel.July);
        byte[] delivery = Written(full);
        for (int length = 0; length < delivery.Length; length++)
        {
            PanelBuilder panel = New();
            Assert.Throws<InvalidDataException>(() => panel.TryReadDelivery("feed", new MemoryStream(delivery, 0, length)));
            panel.Measure("y");
        }

        Assert.Throws<InvalidDataException>(() => New().TryReadDelivery("feed", new MemoryStream(new byte[100])));
    }

    [Fact]
    public void Nothing_can_be_appended_beside_a_delivery()
    {
        byte[] delivery = Written(New());
        PanelBuilder taken = New();
        Assert.True(taken.TryReadDelivery("feed", new MemoryStream(delivery)));
        Assert.Throws<InvalidOperationException>(() => taken.Append("c1", "y", SmallPanel.Month(2026, 3), 5));
        Assert.Throws<InvalidOperationException>(() => taken.Event("e"));
        Assert.Throws<InvalidOperationException>(() => taken.TryReadDelivery("feed", new MemoryStream(delivery)));

        PanelBuilder begun = New();
        begun.Append("c1", "y", SmallPanel.Month(2026, 3), 5);
        Assert.Throws<InvalidOperationException>(() => begun.TryReadDelivery("feed", new MemoryStream(delivery)));
        Assert.Throws<ArgumentException>(() => New().TryReadDelivery("none", new MemoryStream(delivery)));
        Assert.Throws<ArgumentException>(() => New().Build().WriteDelivery("none", Stream.Null));
    }

    private static PanelBuilder New() => SmallPanel.Of(Companies, Indicators);

    private static byte[] Written(PanelBuilder builder)
    {
        using MemoryStream stream = new();
        builder.Build().WriteDelivery("feed", stream);
        return stream.ToArray();
    }

    private static string Text(PanelBuilder builder, int day)
    {
        PanelView view = builder.Build().AsOf(new LocalDate(2026, 5, 1).PlusDays(day));
        List<object?> all = [];
        for (int row = 0; row < Companies; row++)
        {
            foreach (string id in (string[])["x", "y"])
            {
                for (int month = 0; month < 6; month++) all.Add(view.ValueOf(row, id, SmallPanel.Month(2026, 1).Plus(month)));
            }

            foreach (string id in (string[])["n", "t"]) all.Add(view.AttributeOf(row, id));
        }

        if (view.Measure(view.Panel.Catalog.Indicators[0]) is { } x) all.AddRange(x.Approximate.Order().Select(cell => $"about {cell}"));
        if (view.Event(view.Panel.Catalog.Indicators[2]) is { } e)
            all.AddRange(e.Approximate.Order().Select(place => $"about {e.Days[place]} {e.Values[place]}"));
        return string.Join(' ', all.Select(one => one?.ToString() ?? "-"));
    }
}
