using System.Text.Json;
using EarlyWarning.Rules;
using static EarlyWarning.Tests.SmallPack;

namespace EarlyWarning.Tests.Jurisdictions;

/// <summary>The jurisdictions of the default pack, and the diagnostics of faulty ones.</summary>
public sealed class JurisdictionTests
{
    private static readonly IReadOnlyDictionary<string, Jurisdiction> Places = RulePack.Default.Jurisdictions;

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

    [Theory]
    [InlineData("hangzhou", "15 d", "15 wd")]
    [InlineData("kunming", "10 wd", "20 d")]
    [InlineData("xuzhou", "15 wd", "-")]
    [InlineData("zhejiang", "15 wd", "-")]
    public void A_city_keeps_its_period_and_knows_the_provinces_where_it_differs(string place, string own, string province)
    {
        LetterRule opinion = Places[place].Letter(LetterKind.Opinion);
        Assert.Equal((own, province), (Text(opinion.Reply), Text(opinion.ProvinceReply)));
    }

    [Fact]
    public void What_a_city_does_not_say_is_its_provinces_with_the_provinces_article()
    {
        Jurisdiction hangzhou = Places["hangzhou"], kunming = Places["kunming"];
        Assert.Equal((true, "书面说明理由"), (hangzhou.MayObject, hangzhou.ObjectionForm));
        Assert.Equal(new FieldSource(RuleSourceKind.Law, "第二十二条", "浙江省工会劳动法律监督条例"), hangzhou.Sources["objection"]);
        Assert.Equal("浙江省工会劳动法律监督条例", hangzhou.NotAcceptedNotice!.Source.Law);
        Assert.Equal("《云南省工会劳动法律监督条例》第二十一条", kunming.Cite(kunming.Sources["objection"]));
        Assert.Equal("《昆明市工会劳动法律监督条例》第二十条", kunming.Cite(kunming.Sources["signedBy"]));
    }

    [Theory]
    [InlineData("shili2", "EW1007 'within' names the province that a city lies in, which is one of sheng; found 'shili2'")]
    [InlineData("shili", "EW1007 'within' names the province that a city lies in, which is one of sheng; found 'shili'")]
    [InlineData("shen", "EW1007 'within' names the province that a city lies in, which is one of sheng; found 'shen'; did you mean 'sheng'?")]
    public void A_city_lies_in_a_province_that_is_there(string within, string fault)
    {
        string city = Place("shili").Replace("\"title\": \"示例市\"", $"\"title\": \"示例市\", \"within\": \"{within}\"", StringComparison.Ordinal);
        Diagnostic found = Assert.Single(RulePack.Check([LayerOf(Rule("a", "1", "f0")), Layer("q", ("jurisdictions/a.json", Place("sheng")), ("jurisdictions/shili.json", city))], out _));
        Assert.Equal(fault, $"{found.Code} {found.Message}");
    }

    [Theory]
    [InlineData("""{ "id": "a", "text": "甲", "when": ["not-answerd"], "source": "practice" }""", "EW1007 'when' lists not-answered, refused, unsuitable, not-carried-out, objection-unfounded; found 'not-answerd'; did you mean 'not-answered'?")]
    [InlineData("""{ "id": "a", "text": "甲", "when": ["verified"], "source": "practice" }""", "EW1007 'when' lists not-answered, refused, unsuitable, not-carried-out, objection-unfounded; found 'verified'")]
    [InlineData("""{ "id": "a", "text": "甲", "source": "law" }""", "EW1005 a ground of a suggestion needs the key 'article'")]
    [InlineData("""{ "id": "a", "text": "甲", "source": "practice" }, { "id": "a", "text": "乙", "source": "practice" }""", "EW1011 the ground id 'a' is used twice; give one of them another id")]
    [InlineData("""{ "id": "a b", "text": "甲", "source": "practice" }""", "EW1010 the id of a ground is a text without spaces, such as \"not-answered\"")]
    public void A_ground_is_told_where_it_is_wrong(string grounds, string fault)
    {
        string place = Place("shili").Replace("\"suggestion\": {", $"\"suggestion\": {{ \"grounds\": [{grounds}],", StringComparison.Ordinal);
        Diagnostic found = Assert.Single(RulePack.Check([LayerOf(Rule("a", "1", "f0")), Layer("q", ("jurisdictions/shili.json", place))], out _));
        Assert.Equal(fault, $"{found.Code} {found.Message}");
    }

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

    /// <summary>An article is one or two by number, never a range that hides which one says it.</summary>
    [Fact]
    public void What_is_of_the_law_names_its_article() => Assert.All(Places.Values, place => Assert.All(
        place.Sources.Values.Concat(place.Letters.Values.SelectMany(letter => letter.Sources.Values)).Where(source => source.Kind == RuleSourceKind.Law),
        source => Assert.Matches("^第[一二三四五六七八九十]+条(、第[一二三四五六七八九十]+条)?$", source.Article)));

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
        """, "EW1007 'start' is one of served, deemed, complained, registered, verified, confirmed, closed; found 'serve'; did you mean 'served'?")]
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
    [InlineData("{ \"id\": \"shili\", \"title\": \"示例市\", \"text\": { \"name\": \"条例\", \"adopted\": \"2020年\" } }", "EW1005 EW1008")]
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
