using System.Text.RegularExpressions;
using EarlyWarning.Rules;
using EarlyWarning.Rules.Binding;
using EarlyWarning.Rules.Documents;
using EarlyWarning.Rules.Explaining;
using EarlyWarning.Rules.Testing;
using EarlyWarning.Rules.Text;

namespace EarlyWarning.Tests.Packs;

/// <summary>The sentences of the default pack when data are missing: a latch may hold any rule without data.</summary>
public sealed partial class ShippedSentenceTests
{
    private static readonly IReadOnlyList<Rule> Rules = RulePack.Default.Rules.Rules;

    public static TheoryData<string> RuleIds => [.. Rules.Select(rule => rule.Id)];

    [Fact]
    public void Every_value_stands_in_a_clause()
    {
        IEnumerable<(string Where, BoundTemplate? Sentence)> sentences = Rules.SelectMany<Rule, (string, BoundTemplate?)>(rule => [(rule.Id, rule.Because), (rule.Id, rule.LetterText)])
            .Concat(RulePack.Default.Policy.Referrals.Select(route => (route.Id, route.Because?.Template)));
        Assert.Empty(sentences.Where(sentence => sentence.Sentence?.Segments.Any(segment => segment is { Expression: not null, Clause: null }) == true).Select(sentence => sentence.Where));
    }

    [Theory]
    [MemberData(nameof(RuleIds))]
    public void No_sentence_tells_of_what_is_unknown_or_0(string id)
    {
        Rule rule = Rules.Single(rule => rule.Id == id);
        Assert.All(rule.Definition.Tests.SelectMany(Variants), test =>
        {
            GivenPanel given = GivenPanel.Read(test, RulePack.Default.Catalog, rule.Lets, new Diagnostics())!;
            Interpreter interpreter = new(given.View, given.PinnedPeer);
            AssertReads(SentenceWriter.Write(rule.Because!, interpreter, row: 0));
            if (rule.LetterText is { } letter) AssertReads(LetterSentenceWriter.Write(letter, interpreter, row: 0));
        });
    }

    /// <summary>Returns a test's given values, then without each of them, then without any.</summary>
    private static IEnumerable<RuleTestDefinition> Variants(RuleTestDefinition test) =>
    [
        test,
        test with { Given = [] },
        .. test.Given.Select(left => test with { Given = [.. test.Given.Where(given => given != left)] }),
    ];

    private static void AssertReads(string sentence)
    {
        Assert.DoesNotContain("未知", sentence, StringComparison.Ordinal);
        Assert.DoesNotContain(LetterSentenceWriter.ToFillIn, sentence, StringComparison.Ordinal);
        Assert.DoesNotMatch(Nothing(), sentence);
        Assert.DoesNotMatch(Broken(), sentence);
    }

    [GeneratedRegex(@"(?<![\d,.])-?0(\.0+)?(?![\d.])", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex Nothing();

    /// <summary>Matches punctuation without words: two marks in a row, one at an end, empty brackets, two spaces.</summary>
    [GeneratedRegex(@"[,、;:(，；：（][,、;:)，；：）]|^[,、;:)，；：）]|[,、;:(，；：（]$|  |^ | $", RegexOptions.NonBacktracking)]
    private static partial Regex Broken();
}
