using EarlyWarning.Rules;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;

namespace EarlyWarning.Tests.Replaying;

/// <summary>Laws of compared packs, over random rules and companies.</summary>
public sealed class PackComparisonLawTests
{
    private static readonly Gen<string> Rules =
        from score in Gen.Elements("5", "10", "20", "30", "45", "70")
        from when in Gen.Elements("f0", "f1 and not f2", "f2 or f3", "workers > 50", "workers > 100", "at_least(2, f0, f1, f2)")
        from more in Gen.Elements("", "\"group\": \"g\"", "\"level\": \"orange\"", "\"status\": \"shadow\"", "\"letterText\": \"x\"")
        select $"{score}|{when}|{more}";

    private static readonly Gen<RulePack> Packs =
        from count in Gen.Choose(0, 4)
        from rules in Rules.ArrayOf(count)
        from skipped in Gen.Choose(0, 4)
        select SmallPack.Of([.. rules.Select(RuleOf).Where((_, place) => place != skipped)]);

    private static readonly Gen<(string, string, double?)[]> Companies =
        from count in Gen.Elements(1, 5, 70)
        from flags in Gen.Elements("01?".ToCharArray()).ArrayOf(4).Select(chars => new string(chars)).ArrayOf(count)
        from workers in Gen.Elements<double?>(null, 0, 50, 60, 101).ArrayOf(count)
        select flags.Select((text, row) => ($"c{row:000}", text, workers[row])).ToArray();

    [Property(MaxTest = 60)]
    public Property A_pack_differs_in_nothing_from_itself() => Prop.ForAll(Packs.ToArbitrary(), Companies.ToArbitrary(), (pack, companies) =>
    {
        Panel panel = SmallPack.View(pack, companies).Panel;
        PackDifference found = PackComparison.Run(pack, panel, pack.InForceBefore(), panel, [SmallPack.July]);
        return found.IsEmpty && found.Rules.Count == 0 && found.LargestShare == 0;
    });

    [Property(MaxTest = 100)]
    public Property There_and_back_are_mirror_images() => HoldsOfTwo((old, current, companies) =>
    {
        Panel panel = SmallPack.View(old, companies).Panel;
        PackDifference there = PackComparison.Run(old, panel, current, panel, [SmallPack.July]);
        PackDifference back = PackComparison.Run(current, panel, old, panel, [SmallPack.July]);
        PackDifferenceDate date = back.Dates[0];
        PackDifferenceDate mirrored = new(date.AsOf)
        {
            In = date.Out,
            Out = date.In,
            Up = date.Down,
            Down = date.Up,
            Rescored = date.Rescored,
            LettersGained = date.LettersLost,
            LettersLost = date.LettersGained,
            OldListed = date.NewListed,
            NewListed = date.OldListed,
        };
        IEnumerable<RuleMove> turned = back.Rules.Select(rule => rule with { FiredGained = rule.FiredLost, FiredLost = rule.FiredGained });
        return there.Dates[0] == mirrored && there.Rules.Select(CountsOf).ToHashSet().SetEquals(turned.Select(CountsOf)) &&
            Told(there).SetEquals(Told(back).Select(one => (one.Company, one.New, one.Old, one.Decisive)));
    });

    [Property(MaxTest = 100)]
    public Property Companies_move_as_two_scans_say() => HoldsOfTwo((old, current, companies) =>
    {
        Panel panel = SmallPack.View(old, companies).Panel;
        PackDifference found = PackComparison.Run(old, panel, current, panel, [SmallPack.July]);
        using Assessments was = SmallPack.Assess(old, companies), now = SmallPack.Assess(current, companies);
        return Enumerable.Range(0, companies.Length).All(row =>
        {
            CompanyMove? move = found.Moves.SingleOrDefault(one => one.Row == row);
            (Level before, Level after) = (was.LevelOf(row), now.LevelOf(row));
            if (move is null) return before == after && (before == Level.None || was.ScoreOf(row) == now.ScoreOf(row));
            return (move.OldLevel, move.NewLevel) == (before, after) && (move.OldScore, move.NewScore) == (was.ScoreOf(row), now.ScoreOf(row)) &&
                (before == after || move.Rules.Any(rule => rule.IsDecisive));
        });
    });

    private static Property HoldsOfTwo(Func<RulePack, RulePack, (string, string, double?)[], bool> law) =>
        Prop.ForAll(Packs.ToArbitrary(), Packs.ToArbitrary(), Companies.ToArbitrary(), law);

    private static string RuleOf(string parts, int place) =>
        parts.Split('|') is [var score, var when, var more] ? SmallPack.Rule($"r{place}", score, when, more) : "";

    private static HashSet<(string Company, Level Old, Level New, string Decisive)> Told(PackDifference difference) =>
        [.. difference.Moves.Select(move => (move.Company, move.OldLevel, move.NewLevel, DecisiveOf(move)))];

    private static (string, long, long, long, long) CountsOf(RuleMove rule) => (rule.Id, rule.Changed, rule.FiredGained, rule.FiredLost, rule.Decided);

    private static string DecisiveOf(CompanyMove move) => string.Join(',', move.Rules.Where(rule => rule.IsDecisive).Select(rule => rule.Rule));
}
