using System.Globalization;
using System.Text.Json;
using EarlyWarning.Assessing;
using EarlyWarning.Rules;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using static EarlyWarning.Tests.SmallPack;

namespace EarlyWarning.Tests.Assessing;

/// <summary>Properties of scoring over random rules and companies.</summary>
public sealed class ScorerPropertyTests
{
    private static readonly string[] Floors = ["", "", "blue", "yellow", "orange", "red"];

    private static readonly Gen<RandomRule> RandomRules =
        from hundredths in Gen.OneOf(Gen.Choose(0, 6000), Gen.Elements(500, 1000))
        from floor in Gen.Elements(Floors)
        from status in Gen.Elements("active", "active", "active", "active", "shadow", "retired")
        from place in Gen.Choose(-2, 2)
        select new RandomRule(hundredths, place < 0 ? null : $"g{place}", floor, status);

    private static readonly Gen<Case> Cases =
        from rules in Gen.Choose(1, Flags).SelectMany(count => RandomRules.ArrayOf(count))
        from companies in Gen.Elements(1, 2, 63, 64, 65, 130)
        from flags in Gen.Elements("111000??".ToCharArray()).ArrayOf(rules.Length).Select(chars => new string(chars)).ArrayOf(companies)
        from workers in Gen.Elements<double?>(null, 0, 1, 5).ArrayOf(companies)
        select new Case(rules, flags, workers);

    [Property(MaxTest = 60)]
    public Property The_bitmaps_agree_with_the_card_of_each_company() => Holds(random =>
    {
        RulePack pack = random.Pack();
        Assessments all = random.Assess(pack);
        return Enumerable.Range(0, random.Flags.Length).All(row =>
        {
            ScoreCard card = ScoreCard.Of(pack.Scored, rule => all.Outcomes[rule, row]);
            return (card.Score, card.ScoreHigh, card.Level) == ((long)(100 * all.ScoreOf(row)), (long)(100 * all.ScoreHighOf(row)), all.LevelOf(row));
        });
    });

    [Property(MaxTest = 60)]
    public Property Scores_and_levels_are_what_the_definition_says() => Holds(random =>
    {
        Assessments all = random.Assess(random.Pack());
        return Enumerable.Range(0, random.Flags.Length).All(row =>
        {
            decimal score = random.ScoreByDefinition(row, "1"), high = random.ScoreByDefinition(row, "1?");
            return (score, high, random.LevelByDefinition(row, score)) == (all.ScoreOf(row), all.ScoreHighOf(row), all.LevelOf(row));
        });
    });

    [Property(MaxTest = 60)]
    public Property The_parts_printed_add_up_to_the_whole() => Holds(random =>
    {
        Assessments all = random.Assess(random.Pack());
        return Enumerable.Range(0, Math.Min(5, random.Flags.Length)).All(row => all.Detail(row) is var one && one.Rules.Sum(rule => rule.Counted) == one.Score);
    });

    [Property(MaxTest = 60)]
    public Property The_list_is_in_the_order_of_its_definition() => Holds(random =>
    {
        Assessments all = random.Assess(random.Pack());
        IEnumerable<int> expected = Enumerable.Range(0, random.Flags.Length).Where(row => all.LevelOf(row) > Level.None)
            .OrderByDescending(all.LevelOf).ThenByDescending(all.ScoreOf).ThenByDescending(row => all.AffectedWorkersOf(row) ?? 0)
            .ThenByDescending(all.ScoreHighOf).ThenBy(row => all.View.Companies[row], StringComparer.Ordinal);
        return all.Listed.SequenceEqual(expected);
    });

    [Property(MaxTest = 60)]
    public Property The_order_in_which_companies_come_does_not_matter() => Holds(random =>
    {
        RulePack pack = random.Pack();
        Assessments forward = random.Assess(pack), backward = pack.Assess(View(pack, random.Companies.Reverse()));
        return Told(forward).SequenceEqual(Told(backward));
    });

    [Property(MaxTest = 60)]
    public Property The_order_of_the_rules_does_not_matter() => Holds(random =>
    {
        RulePack pack = random.Pack(), reversed = Of([.. random.Texts.Reverse()]);
        return Told(random.Assess(pack)).SequenceEqual(Told(random.Assess(reversed)));
    });

    [Fact]
    public void The_number_of_threads_does_not_matter()
    {
        Case random = Gen.Sample(Cases, 20, 1).First(found => found.Rules.Length > 0);
        RulePack pack = random.Pack();
        string[] flags = [.. Gen.Sample(Gen.Elements("10?".ToCharArray()).ArrayOf(random.Rules.Length).Select(chars => new string(chars)), 20, 5000)];
        PanelView view = View(pack, flags.Select((given, place) => ($"c{place}", given, (double?)(place % 7))));
        string[] one = [.. Told(pack.Assess(view, threads: 1))];
        foreach (int threads in new[] { 2, 3, 8 }) Assert.Equal(one, Told(pack.Assess(view, threads)));
    }

    [Property(MaxTest = 60)]
    public Property A_rule_that_nobody_can_decide_lowers_nothing() =>
        Prop.ForAll(Arb.From(Cases), Arb.From(RandomRules), (random, added) =>
        {
            RulePack more = Of([.. random.Texts, added.Text("added", "never")]);
            Assessments before = random.Assess(random.Pack()), after = random.Assess(more);
            return Enumerable.Range(0, random.Flags.Length).All(row =>
                after.ScoreOf(row) == before.ScoreOf(row) && after.LevelOf(row) == before.LevelOf(row) && after.ScoreHighOf(row) >= before.ScoreHighOf(row));
        });

    [Property(MaxTest = 60)]
    public Property To_learn_that_an_unknown_rule_has_fired_never_lowers_the_score_and_that_it_is_clear_never_raises_the_high_score() => Holds(random =>
    {
        RulePack pack = random.Pack();
        Assessments before = random.Assess(pack);
        Assessments worse = (random with { Flags = [.. random.Flags.Select(flags => flags.Replace('?', '1'))] }).Assess(pack);
        Assessments better = (random with { Flags = [.. random.Flags.Select(flags => flags.Replace('?', '0'))] }).Assess(pack);
        return Enumerable.Range(0, random.Flags.Length).All(row =>
            before.ScoreOf(row) <= worse.ScoreOf(row) && worse.ScoreOf(row) == before.ScoreHighOf(row) &&
            before.LevelOf(row) <= worse.LevelOf(row) && better.ScoreHighOf(row) == before.ScoreOf(row) && better.LevelOf(row) == before.LevelOf(row));
    });

    [Property(MaxTest = 60)]
    public Property Details_are_the_same_before_and_after_it_was_counted_what_is_missing() => Holds(random =>
    {
        RulePack pack = random.Pack();
        IReadOnlyList<Latch> held = [new Latch("r00", July, Level.Yellow)];
        Latches latched = new(random.Companies.Select(company => KeyValuePair.Create(company.Item1, held)));
        return new[] { null, latched }.All(latches =>
        {
            using Assessments all = pack.Assess(View(pack, random.Companies), threads: 1, latches);
            int[] rows = [.. Enumerable.Range(0, random.Flags.Length)];
            Assessment[] before = [.. rows.Select(all.Detail)];
            string[] lines = [.. before.Select(LineOf)];
            string[] reasons = [.. rows.SelectMany(row => pack.Rules.Rules.Select((_, rule) => string.Join("; ", all.WhyMissing(rule, row))))];
            all.MissingIndicators(threads: 2);
            return before.SequenceEqual(rows.Select(all.Detail)) && lines.SequenceEqual(rows.Select(row => LineOf(all.Detail(row)))) &&
                reasons.SequenceEqual(rows.SelectMany(row => pack.Rules.Rules.Select((_, rule) => string.Join("; ", all.WhyMissing(rule, row)))));
        });
    });

    [Fact]
    public void A_copy_of_what_companies_share_is_written_as_it_is()
    {
        RulePack pack = Of(Rule("a", "30", "f0"), Rule("b", "20", "f1"));
        using Assessments all = Assess(pack, ("x", "1?", 5), ("y", "1?", 5));
        all.MissingIndicators();
        IndeterminateRule shared = all.Detail(0).Indeterminate[0], copy = shared with { Missing = [] };
        Assert.Same(shared, all.Detail(1).Indeterminate[0]);
        string line = JsonSerializer.Serialize(shared, EarlyWarningJson.Lines.IndeterminateRule);
        Assert.Equal("""{"id":"b","score":20,"missing":[{"indicator":"f1","why":"missing","since":null}]}""", line);
        Assert.Equal("""{"id":"b","score":20,"missing":[]}""", JsonSerializer.Serialize(copy, EarlyWarningJson.Lines.IndeterminateRule));
        Assert.Equal(line, JsonSerializer.Serialize(shared, EarlyWarningJson.Lines.IndeterminateRule));
    }

    private static string LineOf(Assessment found) => JsonSerializer.Serialize(found, EarlyWarningJson.Lines.Assessment);

    private static Property Holds(Func<Case, bool> law) => Prop.ForAll(Arb.From(Cases), law);

    private static IEnumerable<string> Told(Assessments all) => all.Listed.Select(row => string.Create(
        CultureInfo.InvariantCulture, $"{all.View.Companies[row]} {all.LevelOf(row)} {all.ScoreOf(row)} {all.ScoreHighOf(row)} {all.AffectedWorkersOf(row)}"));

    internal sealed record RandomRule(int Hundredths, string? Group, string Floor, string Status)
    {
        public string Text(string id, string flag)
        {
            string more = $"\"status\": \"{Status}\"";
            if (Group is not null) more += $", \"group\": \"{Group}\"";
            if (Floor.Length > 0) more += $", \"level\": \"{Floor}\"";
            return Rule(id, (Hundredths / 100m).ToString(CultureInfo.InvariantCulture), flag, more);
        }
    }

    /// <summary>Random rules and companies, with one text of flags per company; flag <c>i</c> decides rule <c>i</c>.</summary>
    internal sealed record Case(RandomRule[] Rules, string[] Flags, double?[] Workers)
    {
        public IEnumerable<string> Texts => Rules.Select((rule, place) => rule.Text($"r{place:00}", $"f{place}"));

        public IEnumerable<(string, string, double?)> Companies => Flags.Select((flags, row) => ($"c{row:000}", flags, Workers[row]));

        public RulePack Pack() => Of([.. Texts]);

        public Assessments Assess(RulePack pack) => pack.Assess(View(pack, Companies));

        public decimal ScoreByDefinition(int row, string counting) => Rules
            .Select((rule, place) => (Rule: rule, Place: place))
            .Where(rule => rule.Rule.Status == "active" && counting.Contains(Flags[row][rule.Place], StringComparison.Ordinal))
            .GroupBy(rule => rule.Rule.Group ?? $"alone {rule.Place}", StringComparer.Ordinal)
            .Sum(group => group.Max(rule => rule.Rule.Hundredths)) / 100m;

        public Level LevelByDefinition(int row, decimal score) => Rules
            .Where((rule, place) => rule.Status == "active" && Flags[row][place] == '1' && rule.Floor.Length > 0)
            .Select(rule => Enum.Parse<Level>(rule.Floor, ignoreCase: true))
            .Append(score >= 70 ? Level.Red : score >= 45 ? Level.Orange : score >= 25 ? Level.Yellow : score >= 10 ? Level.Blue : Level.None)
            .Max();
    }
}
