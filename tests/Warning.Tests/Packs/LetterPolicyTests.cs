using static EarlyWarning.Tests.SmallPack;

namespace EarlyWarning.Tests.Packs;

public sealed class LetterPolicyTests
{
    private const string Own = """
        { "bands": { "blue": 10, "yellow": 25, "orange": 45, "red": 70 }, "letters": { "authority": "人社局",
          "reminder": { "opening": "甲", "request": "乙", "closing": "丙" }, "opinion": { "opening": "甲", "request": "乙" }, "suggestion": { "opening": "甲", "request": "乙" } } }
        """;

    [Fact]
    public void A_pack_without_words_has_those_of_the_library() =>
        Assert.Same(RulePack.Default.Policy.Letters, SmallPack.Of(Rule("a", "1", "f0")).Policy.Letters);

    [Fact]
    public void A_later_pack_replaces_only_the_words_that_it_has()
    {
        RulePack pack = RulePack.Compile([Base(), Layer("q", ("policy.json", """{ "letters": { "reminder": { "request": "请自查", "closing": "", "copies": ["司法局"] } } }"""))]);
        LetterWording reminder = pack.Policy.Letters.Wordings[LetterKind.Reminder];
        Assert.Equal(("甲", "请自查", null), (reminder.Opening, reminder.Request, reminder.Closing));
        Assert.Equal(["司法局"], reminder.Copies);
        Assert.Equal("人社局", pack.Policy.Letters.Authority);
        Assert.Equal("乙", pack.Policy.Letters.Wordings[LetterKind.Opinion].Request);
    }

    [Fact]
    public void The_first_pack_with_words_has_all_that_are_needed() => Assert.Equal(
        ["q/policy.json:1:14: error EW1005: 'reminder' needs the keys 'opening' and 'request', for no earlier pack has them"],
        Faults(LayerOf(Rule("aaaa", "1", "f0")), Layer("q", ("policy.json", """{ "letters": { "authority": "人社局" } }"""))));

    [Theory]
    [InlineData("""{ "letters": { "reminders": {} } }""", "q/policy.json:1:16: error EW1004: the letters has no key 'reminders'; did you mean 'reminder'?")]
    [InlineData("""{ "letters": { "opinion": { "openning": "甲" } } }""", "q/policy.json:1:29: error EW1004: the opinion has no key 'openning'; did you mean 'opening'?")]
    [InlineData("""{ "letters": { "opinion": { "copies": "甲" } } }""", "q/policy.json:1:39: error EW1006: expected 'copies' as an array [ ... ], found a text; write [\"甲\"]")]
    public void Words_are_told_where_they_are_wrong(string policy, string fault) => Assert.Equal([fault], Faults(Base(), Layer("q", ("policy.json", policy))));

    private static RulePackLayer Base() =>
        Layer("p", ("indicators.json", Catalog), ("policy.json", Own), ("rules.json", RuleFile("rules", Rule("aaaa", "1", "f0"))));
}
