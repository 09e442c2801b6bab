using System.Text.Json;
using EarlyWarning.Rules;
using static EarlyWarning.Tests.SmallPack;

namespace EarlyWarning.Tests.Jurisdictions;

/// <summary>The jurisdictions of the default pack, and the diagnostics of faulty ones.</summary>
public sealed class JurisdictionTests
{
    private static readonly IReadOnlyDictionary<string, Jurisdiction> Places = RulePack.Default.Jurisdictions;

    /// <summary>
    /// The table of periods as it was read from the texts: date and articles, reminder, opinion, the authority's filing and feedback. <c>d</c>
    /// are calendar days, <c>wd</c> working days, <c>m</c> months; a dash where the text gives no period.
    /// </summary>
    public static TheoryData<string, string, string, string, string, string, string> Table => new()
    {
        { "guangdong", "2000-12", "第九条、第十一条", "-", "30 d", "-", "-" },
        { "hubei", "2024-09-26", "第十七条、第二十条至第二十五条", "15 d", "30 d", "-", "-" },
        { "shaanxi", "2024-09-27", "第十七条至第十九条", "10 d", "30 d", "-", "10 wd" },
        { "tianjin", "2020-12-01", "第十五条至第二十一条", "10 d", "15 d", "-", "5 d" },
        { "fujian", "2017", "第十九条至第二十五条、第三十二条", "-", "15 wd", "-", "15 wd" },
        { "zhejiang", "2016", "第二十一条至第二十四条、第三十二条", "-", "15 wd", "-", "-" },
        { "jiangsu", "2020", "第二十条至第二十三条、第三十二条", "-", "15 wd", "5 wd", "-" },
        { "inner-mongolia", "2021", "第十九条至第二十九条", "-", "15 wd", "5 wd", "5 wd" },
        { "anhui", "2019", "第二十条至第二十三条、第三十二条", "-", "15 wd", "-", "15 wd" },
        { "yunnan", "2016", "第二十条至第二十三条", "-", "20 d", "-", "-" },
        { "xuzhou", "2022", "第十五条", "-", "15 wd", "5 wd", "-" },
        { "kunming", "-", "第十九条至第二十条", "-", "10 wd", "-", "1 m" },
        { "hangzhou", "2006", "第十六条至第十七条", "-", "15 d", "-", "-" },
        { "shenyang", "2005", "第十四条至第十六条", "-", "15 d", "-", "-" },
        { "national", "2021", "第二十三条", "-", "-", "-", "-" },
    };

    [Theory]
    [MemberData(nameof(Table))]
    public void A_place_has_the_periods_of_its_text(string place, string date, string articles, string reminder, string opinion, string filing, string feedback)
    {
        Jurisdiction found = Places[place];
        Assert.Equal(
            (date, articles, reminder, opinion, filing, feedback),
            (found.TextDate ?? "-", found.Articles, Text(found.Letter(LetterKind.Reminder).Reply), Text(found.Letter(LetterKind.Opinion).Reply), Text(found.Filing?.Within), Text(found.Feedback?.Within)));
    }

    [Fact]
    public void No_place_is_there_that_the_table_has_not() =>
        Assert.Equal(Table.Select(row => (string)row[0]).Order(StringComparer.Ordinal), Places.Keys.Order(StringComparer.Ordinal));

    [Theory]
    [InlineData("shaanxi", "deemed")]
    [InlineData("hubei", "")]
    [InlineData("zhejiang", "")]
    public void A_reply_counts_from_service_unless_the_text_says_otherwise(string place, string start) =>
        Assert.Equal(start, Places[place].Letter(LetterKind.Opinion).ReplyStart?.ToString().ToLowerInvariant() ?? "");

    [Theory]
    [InlineData("kunming", "5 wd", PeriodStart.Verified)]
    [InlineData("hangzhou", "7 d", PeriodStart.Confirmed)]
    public void An_opinion_has_to_be_issued_in_time_where_the_text_says_so(string place, string within, PeriodStart start)
    {
        LetterRule opinion = Places[place].Letter(LetterKind.Opinion);
        Assert.Equal((within, start), (Text(opinion.IssueWithin), opinion.IssueStart));
        Assert.Null(Places[place].Letter(LetterKind.Reminder).IssueWithin);
    }

    [Fact]
    public void Only_two_places_have_a_time_for_issuing() => Assert.Equal(
        ["hangzhou", "kunming"], Places.Values.Where(place => place.Letters.Values.Any(letter => letter.IssueWithin is not null)).Select(place => place.Id).Order(StringComparer.Ordinal));

    [Fact]
    public void What_a_place_says_beside_periods_is_there()
    {
        Assert.Equal(("60 wd", "30 wd"), (Text(Places["inner-mongolia"].Handling?.Within), Text(Places["inner-mongolia"].Extension?.Within)));
        Assert.Equal("30 d", Text(Places["shaanxi"].InvestigateWithin));
        Assert.Equal((2, (int?)null), (Places["tianjin"].CertifiedSupervisors, Places["hubei"].CertifiedSupervisors));
        Assert.Equal((UnionLevel.County, UnionLevel.County), (Places["guangdong"].Letter(LetterKind.Opinion).LowestIssuer, Places["hubei"].OpenReminder));
        Assert.Equal(["fujian", "yunnan", "zhejiang"], Where(place => place.MayObject == true));
        Assert.Equal(("书面", (string?)null), (Places["fujian"].ObjectionForm, Places["yunnan"].ObjectionForm));
        Assert.Equal(["fujian", "inner-mongolia", "tianjin", "yunnan", "zhejiang"], Where(place => place.NotAccepted is not null));
        Assert.Equal(["anhui", "fujian", "guangdong", "shaanxi"], Where(place => place.KeepsComplainantsSecret == true));
        Assert.Equal(["guangdong", "shenyang", "yunnan", "zhejiang"], Where(place => place.SignedBy is not null));
        Assert.Equal(("整改意见书", "处理建议书"), (Places["xuzhou"].Letter(LetterKind.Opinion).Title, Places["xuzhou"].Letter(LetterKind.Suggestion).Title));
    }

    [Theory]
    [InlineData("shaanxi", true)]
    [InlineData("tianjin", true)]
    [InlineData("fujian", true)]
    [InlineData("inner-mongolia", true)]
    [InlineData("anhui", true)]
    [InlineData("kunming", false)]
    public void Feedback_counts_from_the_closing_where_the_text_says_so(string place, bool closing) =>
        Assert.Equal(closing ? PeriodStart.Closed : null, Places[place].Feedback!.Start);

    [Fact]
    public void A_suggestion_is_for_a_county_level_union_or_higher_and_has_no_reply_of_an_employer() => Assert.All(Places.Values, place =>
    {
        LetterRule suggestion = place.Letter(LetterKind.Suggestion);
        Assert.Equal((UnionLevel.County, (ReplyPeriod?)null), (suggestion.LowestIssuer, suggestion.Reply));
    });

    [Fact]
    public void The_form_of_numbers_that_nobody_has_seen_is_assumed() => Assert.All(Places.Values, place =>
    {
        Assert.Equal("{short}工劳监函字〔{year}〕{serial}号", place.Letter(LetterKind.Reminder).NumberPattern);
        Assert.Equal(RuleSourceKind.Practice, place.Letter(LetterKind.Reminder).Sources["number"].Kind);
        Assert.Equal(RuleSourceKind.Assumed, place.Letter(LetterKind.Opinion).Sources["number"].Kind);
        Assert.Equal(RuleSourceKind.Assumed, place.Letter(LetterKind.Suggestion).Sources["number"].Kind);
    });

    [Fact]
    public void Every_period_is_of_the_law_and_names_its_articles() => Assert.All(Places.Values, place =>
    {
        foreach (LetterRule letter in place.Letters.Values.Where(letter => letter.Reply is not null))
        {
            Assert.Equal(new FieldSource(RuleSourceKind.Law, place.Articles), letter.Sources["reply"]);
            Assert.Equal(place.Articles, letter.Article);
        }

        Assert.All(new[] { place.Filing, place.Handling, place.Extension, place.Feedback }.OfType<AuthorityDuty>(), duty => Assert.Equal(new FieldSource(RuleSourceKind.Law, place.Articles), duty.Source));
    });

    /// <summary>A field that the text does not give is written as null, so that a reader sees that it was looked for.</summary>
    [Fact]
    public void A_shipped_place_writes_every_field_of_the_schema()
    {
        using JsonDocument schema = JsonDocument.Parse(File.ReadAllBytes(RepositoryFolder.Combine("rules", "schema", "jurisdiction.schema.json")));
        string[] keys = [.. schema.RootElement.GetProperty("properties").EnumerateObject().Select(key => key.Name).Where(key => key != "note")];
        Assert.All(Directory.GetFiles(RepositoryFolder.Combine("rules", "jurisdictions"), "*.json"), file =>
        {
            using JsonDocument place = JsonDocument.Parse(File.ReadAllBytes(file));
            Assert.Equal(keys.Order(StringComparer.Ordinal), place.RootElement.EnumerateObject().Select(key => key.Name).Order(StringComparer.Ordinal));
            Assert.Equal(Path.GetFileNameWithoutExtension(file), place.RootElement.GetProperty("id").GetString());
        });
    }

    [Fact]
    public void A_later_layer_replaces_a_place_and_adds_another()
    {
        RulePack pack = RulePack.Compile([RulePack.DefaultLayer, Layer("office", ("jurisdictions/x.json", Place("hubei")), ("jurisdictions/y.json", Place("shili")))]);
        Assert.Equal(Places.Count + 1, pack.Jurisdictions.Count);
        Assert.Null(pack.Jurisdictions["hubei"].Letter(LetterKind.Opinion).Reply);
        Assert.Equal("示工劳监函字〔{year}〕{serial}号", pack.Jurisdictions["shili"].Letter(LetterKind.Reminder).NumberPattern);
    }

    [Fact]
    public void Two_places_of_one_id_in_one_layer_are_an_error_at_the_second() => Assert.Equal(
        ["q/jurisdictions/b.json:1:9: error EW1011: the jurisdiction id 'shili' is used twice, first in q/jurisdictions/a.json; give one of them another id"],
        Faults(LayerOf(Rule("a", "1", "f0")), Layer("q", ("jurisdictions/a.json", Place("shili")), ("jurisdictions/b.json", Place("shili")))));

    [Theory]
    [InlineData("\"replyy\": null", "EW1004 the opinion has no key 'replyy'; did you mean 'reply'?")]
    [InlineData("""
        "reply": { "length": 0, "unit": "day", "source": "practice" }
        """, "EW1601 'length' is a whole number from 1 to 1000; found 0")]
    [InlineData("""
        "reply": { "length": 15, "unit": "workingday", "source": "practice" }
        """, "EW1007 'unit' is one of day, working-day, month; found 'workingday'; did you mean 'working-day'?")]
    [InlineData("""
        "reply": { "length": 15, "unit": "day", "start": "serve", "source": "practice" }
        """, "EW1007 'start' is one of served, deemed, registered, verified, confirmed, closed; found 'serve'; did you mean 'served'?")]
    [InlineData("""
        "reply": { "length": 15, "unit": "day", "source": "law" }
        """, "EW1005 'reply' needs the key 'article'")]
    [InlineData("""
        "reply": { "length": 15, "unit": "day" }
        """, "EW1005 'reply' needs the key 'source'")]
    [InlineData("""
        "reply": 15
        """, "EW1006 expected 'reply' as an object { ... }, found a number")]
    [InlineData("""
        "lowestIssuer": { "value": "conty", "source": "practice" }
        """, "EW1007 'value' is one of grass-roots, town, county, city, province, national; found 'conty'; did you mean 'county'?")]
    public void A_field_is_told_where_it_is_wrong(string field, string fault)
    {
        string place = Place("shili").Replace("\"opinion\": {", $"\"opinion\": {{ {field.Trim()},", StringComparison.Ordinal);
        Diagnostic found = Assert.Single(RulePack.Check([LayerOf(Rule("a", "1", "f0")), Layer("q", ("jurisdictions/shili.json", place))], out _));
        Assert.Equal(fault, $"{found.Code} {found.Message}");
    }

    [Theory]
    [InlineData("{short}工劳监函字{serial}号", "EW1603 a number needs {year} and {serial}, or two letters would have the same")]
    [InlineData("{place}函字〔{year}〕{serial}号", "EW1603 a number has {short}, {year} and {serial}; found '{place}'")]
    public void A_pattern_that_makes_no_number_is_an_error(string pattern, string fault)
    {
        string place = Place("shili").Replace("示工劳监函字〔{year}〕{serial}号", pattern, StringComparison.Ordinal);
        Diagnostic found = Assert.Single(RulePack.Check([LayerOf(Rule("a", "1", "f0")), Layer("q", ("jurisdictions/shili.json", place))], out _));
        Assert.Equal(fault, $"{found.Code} {found.Message}");
    }

    [Theory]
    [InlineData("{ \"title\": \"示例市\" }", "EW1005 EW1005")]
    [InlineData("{ \"id\": \"he shan\", \"title\": \"示例市\" }", "EW1005 EW1010")]
    [InlineData("{ \"id\": \"shili\", \"title\": \"示例市\", \"text\": { \"date\": \"2020年\" } }", "EW1005 EW1008")]
    [InlineData("{ \"id\": \"shili\", \"title\": \"示例市\", \"letters\": {} }", "EW1005 EW1005 EW1005")]
    public void A_place_is_told_what_it_lacks(string place, string codes) => Assert.Equal(
        codes, string.Join(' ', RulePack.Check([LayerOf(Rule("a", "1", "f0")), Layer("q", ("jurisdictions/x.json", place))], out _).Select(fault => fault.Code).Order(StringComparer.Ordinal)));

    private static string[] Where(Func<Jurisdiction, bool> says) => [.. Places.Values.Where(says).Select(place => place.Id).Order(StringComparer.Ordinal)];

    private static string Text(ReplyPeriod? period) => period is { } known
        ? $"{known.Length} {(known.Unit == PeriodUnit.WorkingDay ? "wd" : known.Unit == PeriodUnit.Month ? "m" : "d")}"
        : "-";

    private static string Place(string id)
    {
        const string Title = """ "title": { "value": "函", "source": "practice" }, "number": { "value": "示工劳监函字〔{year}〕{serial}号", "source": "practice" } """;
        return $$$"""{ "id": "{{{id}}}", "title": "示例市", "letters": { "reminder": { {{{Title}}} }, "opinion": { {{{Title.Replace("示工劳监函字〔{year}〕{serial}号", "意{year}{serial}", StringComparison.Ordinal)}}} }, "suggestion": { {{{Title.Replace("示工劳监函字〔{year}〕{serial}号", "建{year}{serial}", StringComparison.Ordinal)}}} } } }""";
    }
}
