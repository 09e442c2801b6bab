using EarlyWarning.Rules;

namespace FoodSafety.Kitchens;

/// <summary>The documents of another domain become a rule set, or diagnostics with their places.</summary>
public sealed class RuleSetCompilerTests
{
    [Fact]
    public void Layers_are_merged_and_a_later_one_replaces_rules_and_values()
    {
        RuleSetCompiler compiler = KitchenOffice.Compiler(new RuleLayer
        {
            Parameters = [KitchenOffice.Document("town/parameters.json", """{ "parameters": { "warmest_fridge": { "values": [ { "from": "2020-01-01", "value": 5 } ] } } }""")],
            Rules = [KitchenOffice.Document("town/more.json", """
                { "id": "town", "rules": [
                  { "id": "licence", "replaces": true, "when": "licence_until < today() + 30d", "score": 7, "tests": [ { "given": { "licence_until": "2026-07-20" }, "expect": "fired" } ] },
                  { "id": "curtain", "when": "not open_kitchen", "score": 1, "tests": [ { "given": { "open_kitchen": false }, "expect": "fired" } ] } ] }
                """)],
        });
        RuleSet set = compiler.ToRuleSet()!;
        Assert.Equal(["curtain", "fridge", "licence", "sick-guests"], set.Rules.Select(rule => rule.Id));
        Assert.Equal(7, set.Rules[2].Score);
        Assert.Equal(5, set.Catalog.Parameters.Single().Values.Single().Number);
        Assert.Equal("C", set.Catalog.Parameters.Single().Unit);
        Assert.Equal(set.Rules.Select(rule => rule.Id).Order(StringComparer.Ordinal), compiler.RuleTitles.Keys.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void What_a_rule_says_can_be_read()
    {
        RuleSet set = KitchenOffice.Set(out _);
        Rule fridge = set.Rules[0];
        Assert.Equal(("avg(fridge_celsius, 2m) > warmest_fridge", "fridge_celsius < 6", "c"), (fridge.Condition, fridge.ClearCondition, fridge.Level));
        Assert.Equal(("冰箱两个月平均 {avg(fridge_celsius, 2m):n1} 度", "贵店冰箱平均 {avg(fridge_celsius, 2m):n1} 度"), (fridge.BecauseText, fridge.LetterSentenceText));
        Assert.Equal(["fridge_celsius"], fridge.Indicators.Select(indicator => indicator.Id));
        Assert.Null(set.Rules[2].ClearCondition);
        Assert.False(set.Rules[2].IsRetired);
    }

    [Fact]
    public void Every_fault_of_every_document_is_told_at_its_place()
    {
        RuleSetCompiler compiler = KitchenOffice.Compiler(new RuleLayer
        {
            Rules = [KitchenOffice.Document("town/bad.json", """
                { "id": "town", "rules": [
                  { "id": "x", "when": "fridge_celcius > 3", "score": 1, "tests": [ { "given": {}, "expect": "clear" } ] },
                  { "id": "y", "when": "seats > 3", "score": 1, "level": "d", "tests": [ { "given": {}, "expect": "indeterminate" } ] } ] }
                """)],
        });
        Assert.Null(compiler.CompileNumber(LocatedText.At("seat * 2", "office.ini", line: 7, column: 10)));
        Assert.Null(compiler.CompileCondition(LocatedText.At("points > 3 and\nbroken('frigde')", "office.ini", line: 9, column: 10), KitchenOffice.Words));
        Assert.Null(compiler.CompileSentence(LocatedText.At("等级 {grade_below('x')}", "office.ini", line: 12, column: 1), KitchenOffice.Words));
        Assert.Null(compiler.ToRuleSet());
        Assert.Equal(
            [
                "office.ini:7:10: error EW1203: unknown indicator 'seat'; did you mean 'seats'?",
                "office.ini:10:8: error EW1507: the pack has no rule 'frigde'; did you mean 'fridge'?",
                "office.ini:12:17: error EW1007: there is no grade 'x'; there are a, b",
                "town/bad.json:2:25: error EW1203: unknown indicator 'fridge_celcius'; did you mean 'fridge_celsius'?",
                "town/bad.json:3:58: error EW1007: 'level' is one of a, b, c; found 'd'",
            ],
            compiler.Diagnostics.Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error).Select(diagnostic => diagnostic.ToString()));
    }

    [Fact]
    public void Without_a_catalog_there_is_no_set_and_the_form_of_rules_is_checked_all_the_same()
    {
        RuleSetCompiler compiler = new([new RuleLayer { Rules = [KitchenOffice.Document("town/rules.json", """{ "id": "town", "rules": [ { "id": "x", "score": 1 } ] }""")] }]);
        Assert.False(compiler.HasCatalog);
        Assert.Null(compiler.ToRuleSet());
        Assert.Null(compiler.CompileNumber(LocatedText.At("seats", "office.ini")));
        Assert.Equal(["EW1014", "EW1005"], compiler.Diagnostics.Select(diagnostic => diagnostic.Code));
    }

    [Fact]
    public void A_word_of_the_host_must_be_a_name_and_new()
    {
        HostVocabulary<Kitchen> words = KitchenOffice.Words;
        Assert.Equal("name", Assert.Throws<ArgumentException>(() => words.WithNumber("points", _ => 1)).ParamName);
        Assert.Equal("name", Assert.Throws<ArgumentException>(() => words.WithNumber("and", _ => 1)).ParamName);
        Assert.Equal("name", Assert.Throws<ArgumentException>(() => words.WithRule("two words", (_, _) => true)).ParamName);
        Assert.Equal("words", Assert.Throws<ArgumentException>(() => words.WithChoice("colour", [], Message.Of("colour", "colour", "颜色"), (_, _) => true)).ParamName);
        Assert.Equal("value", Assert.Throws<ArgumentNullException>(() => words.WithText("x", null!)).ParamName);
    }

    [Fact]
    public void Nothing_but_what_is_told_is_expected_of_a_place()
    {
        Assert.Equal("fileName", Assert.Throws<ArgumentException>(() => LocatedText.At("1", "")).ParamName);
        Assert.Equal("line", Assert.Throws<ArgumentOutOfRangeException>(() => LocatedText.At("1", "a", line: 0)).ParamName);
        Assert.Equal("column", Assert.Throws<ArgumentOutOfRangeException>(() => LocatedText.At("1", "a", column: 0)).ParamName);
        Assert.Equal("path", Assert.Throws<ArgumentException>(() => new RuleDocument("", default)).ParamName);
        Assert.Equal("texts", Assert.Throws<ArgumentException>(() => KitchenOffice.Compiler().CompileGreatestKnown([])).ParamName);
    }

    [Fact]
    public void A_field_that_only_has_to_be_known_is_not_read()
    {
        RuleSetCompiler compiler = KitchenOffice.Compiler(new RuleLayer
        {
            Rules = [KitchenOffice.Document("town/dishes.json", """
                { "id": "dishes", "rules": [
                  { "id": "named", "when": "count(complaint, 30d, where: known(dish)) > 0", "score": 1, "tests": [ { "given": {}, "expect": "clear" } ] } ] }
                """)],
        });
        RuleSet unread = compiler.ToRuleSet()!;
        Assert.True(unread.Catalog.TryGet("complaint", out Indicator? complaint));
        Assert.False(unread.ReadsValueOf(complaint, "dish"));
        Assert.NotNull(compiler.CompileCondition(LocatedText.At("any(complaint, 30d, where: dish == '鱼生')", "office.ini"), KitchenOffice.Words));
        RuleSet read = compiler.ToRuleSet()!;
        Assert.True(read.ReadsValueOf(complaint, "dish"));
        Assert.DoesNotContain(read.Rules, rule => rule.ReadsValueOf(complaint, "dish"));
        Assert.Equal("field", Assert.Throws<ArgumentException>(() => read.ReadsValueOf(complaint, "drink")).ParamName);
    }
}
