using EarlyWarning.Rules.Binding;
using EarlyWarning.Rules.Documents;
using EarlyWarning.Rules.Explaining;
using EarlyWarning.Rules.Panels;
using EarlyWarning.Rules.Testing;
using EarlyWarning.Rules.Text;
using NodaTime;
using NodaTime.Text;
using ValueType = EarlyWarning.Rules.Binding.ValueType;

namespace EarlyWarning.Rules.Tests.Execution;

/// <summary>Evaluates the hand-computed cases of <c>Data/functions.json</c> and <c>Data/truth-tables.txt</c> by engine and interpreter.</summary>
public sealed class FunctionTableTests
{
    private static readonly JsonValue File = Read("functions.json");

    private static readonly IndicatorCatalog Catalog = MakeCatalog(File.Find("catalog")!);

    public static TheoryData<int, string> Cases
    {
        get
        {
            TheoryData<int, string> cases = [];
            IReadOnlyList<JsonValue> items = File.Find("cases")!.Items;
            for (int i = 0; i < items.Count; i++) cases.Add(i, $"line {items[i].Source.Locate(items[i].Offset).Line}: {items[i].Find("of")!.Text}");
            return cases;
        }
    }

    public static TheoryData<string, string> TruthTables
    {
        get
        {
            TheoryData<string, string> tables = [];
            foreach (string line in System.IO.File.ReadLines(RepositoryFolder.Combine("tests", "Warning.Rules.Tests", "Data", "truth-tables.txt")).Skip(3))
                tables.Add(line[..29].Trim(), line[29..].Replace(" ", ""));
            return tables;
        }
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_case_worked_out_by_hand_holds(int number, string name)
    {
        JsonValue @case = File.Find("cases")!.Items[number];
        BoundExpression expression = Engine.Bind(@case.Find("of")!.Text, Catalog);
        PanelView view = View(@case);
        JsonValue expected = @case.Find("is")!;
        ScalarValue[] values = (expected.Kind == JsonKind.Array ? expected.Items : [expected]).Select(value => Value(value, expression.Type)).ToArray();
        Assert.Equal((name, Text(values)), (name, Text(Engine.Interpret(expression, view))));
        Assert.Equal((name, Text(values)), (name, Text(Engine.Evaluate(expression, view))));
    }

    [Fact]
    public void Every_function_of_the_table_has_a_case()
    {
        string all = string.Concat(File.Find("cases")!.Items.Select(@case => @case.Find("of")!.Text + " "));

        // Of fired, which is of rules, FiredTests has the cases.
        Assert.DoesNotContain(FunctionTable.Names.Except(["date", "fired"], StringComparer.Ordinal), name => !all.Contains($"{name}(", StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(TruthTables))]
    public void A_truth_table_holds(string text, string table)
    {
        IndicatorCatalog flags = new(new[] { "a", "b" }.Select(id => Panels.SmallPanel.Attribute(id, AttributeType.Flag)));
        PanelBuilder builder = new(flags, Enumerable.Range(0, 9).Select(row => $"c{row}"));
        builder.Deliver(new FeedDelivery("register", ["a", "b"]));
        for (int row = 0; row < 9; row++)
        {
            if (row / 3 < 2) builder.Attribute(flags.Indicators[0]).Set(row, 1 - (row / 3));
            if (row % 3 < 2) builder.Attribute(flags.Indicators[1]).Set(row, 1 - (row % 3));
        }

        PanelView view = builder.Build().AsOf(GivenPanel.UsualAsOf);
        BoundExpression expression = Engine.Bind(text, flags);
        Assert.Equal(table, Letters(Engine.Interpret(expression, view)));
        Assert.Equal(table, Letters(Engine.Evaluate(expression, view)));
    }

    private static string Letters(ScalarValue[] values) => string.Concat(values.Select(value => value.ToString()[0]));

    private static string Text(ScalarValue[] values) => string.Join(' ', values.Select(value => value.IsKnown ? value.ToString() : "none"));

    private static ScalarValue Value(JsonValue json, ValueType type) => json.Kind switch
    {
        JsonKind.Null => ScalarValue.MissingOf(type),
        JsonKind.Number => ScalarValue.Of(json.Number),
        JsonKind.Text => ScalarValue.OfDate(LocalDatePattern.Iso.Parse(json.Text).Value.ToDateOnly().DayNumber),
        _ => ScalarValue.Of(json.Kind == JsonKind.True),
    };

    private static PanelView View(JsonValue @case)
    {
        LocalDate asOf = @case.Find("asOf") is { } date ? LocalDatePattern.Iso.Parse(date.Text).Value : GivenPanel.UsualAsOf;
        if (@case.Find("across") is { } across) return Across(across, asOf);
        Diagnostics diagnostics = new();
        RuleTestDefinition test = new(@case, null, @case.Find("given")!.Members, null, asOf.ToDateOnly().DayNumber);
        PanelView? view = @case.Find("feed") is { } feed ? Fed(test, feed, asOf) : GivenPanel.Read(test, Catalog, LetScope.Empty, diagnostics)?.View;
        Assert.Empty(diagnostics.ToSortedList());
        return view!;
    }

    /// <summary>Events of one company from a feed that states its days, or does not.</summary>
    private static PanelView Fed(RuleTestDefinition test, JsonValue feed, LocalDate asOf)
    {
        PanelBuilder builder = new(Catalog, ["only"]);
        builder.Deliver(new FeedDelivery("feed", ["e", "f"]) { From = DateOf(feed, "from"), Through = DateOf(feed, "through") });
        foreach (JsonMember given in test.Given)
        {
            foreach (JsonValue happening in given.Value.Items)
            {
                Assert.True(CalendarSpan.TryParse(happening.Find("ago")!.Text, out CalendarSpan ago));
                builder.AppendEvent(0, given.Name, asOf.PlusDays(-ago.Count));
            }
        }

        return builder.Build().AsOf(asOf);
    }

    private static LocalDate? DateOf(JsonValue feed, string key) => feed.Find(key) is { } date ? LocalDatePattern.Iso.Parse(date.Text).Value : null;

    private static PanelView Across(JsonValue across, LocalDate asOf)
    {
        int companies = across.Members[0].Value.Items.Count;
        PanelBuilder builder = new(Catalog, Enumerable.Range(0, companies).Select(row => $"c{row:000}"));
        builder.Deliver(new FeedDelivery("feed", across.Members.Select(member => member.Name).ToArray()));
        foreach (JsonMember member in across.Members)
        {
            Assert.True(Catalog.TryGet(member.Name, out Indicator? measure));
            for (int row = 0; row < companies; row++) Append(builder, measure, row, member.Value.Items[row], asOf);
        }

        return builder.Build().AsOf(asOf);
    }

    private static void Append(PanelBuilder builder, Indicator measure, int row, JsonValue value, LocalDate asOf)
    {
        int newest = MeasureViewBuilder.CalendarAnchor(measure, asOf.ToDateOnly().DayNumber);
        IReadOnlyList<JsonValue> items = value.Kind == JsonKind.Array ? value.Items : [value];
        for (int i = 0; i < items.Count; i++)
        {
            if (items[i].Kind == JsonKind.Number)
                builder.Append(row, measure.Id, new CalendarPeriod(measure.Cadence, newest - items.Count + 1 + i), items[i].Number);
        }
    }

    private static IndicatorCatalog MakeCatalog(JsonValue json)
    {
        Diagnostics diagnostics = new();
        CatalogFile catalog = CatalogFile.Parse(new SourceText("catalog", System.Text.Encoding.UTF8.GetBytes(json.Raw)), diagnostics)!;
        Assert.Empty(diagnostics.ToSortedList());
        return new(catalog.Indicators.Select(definition => definition.Indicator), catalog.PeerGroup!.Select(key => key.Written));
    }

    private static JsonValue Read(string name)
    {
        Diagnostics diagnostics = new();
        byte[] bytes = System.IO.File.ReadAllBytes(RepositoryFolder.Combine("tests", "Warning.Rules.Tests", "Data", name));
        JsonValue? json = JsonParser.Parse(new SourceText(name, bytes), diagnostics);
        Assert.Empty(diagnostics.ToSortedList());
        return json!;
    }
}
