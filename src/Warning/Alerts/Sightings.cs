using System.Numerics;
using EarlyWarning.Assessing;
using EarlyWarning.Rules;

namespace EarlyWarning.Alerts;

/// <summary>Makes the sightings that an alert book needs, from single assessments or from all assessments of a scan.</summary>
internal static class Sightings
{
    /// <summary>Returns the sighting of one assessment.</summary>
    public static Sighting Of(Assessment assessment, string name, Bands bands) => new(
        assessment.CompanyId,
        name,
        assessment.Level,
        assessment.LevelNow,
        assessment.HeldBy,
        [.. assessment.Rules.Select(fired => new RuleLevel(fired.Rule.Id, fired.Rule.AloneIn(bands)) { Step = fired.Step })],
        assessment.Released,
        assessment.LevelWithWithdrawn ?? assessment.Level,
        assessment.Withdrawn);

    /// <summary>Returns the sightings of the companies that have fired or latched rules, or that the book needs to see.</summary>
    public static IEnumerable<Sighting> Of(Assessments assessments, IReadOnlyList<Company> register, IEnumerable<string> waiting)
    {
        int[] active = assessments.ActiveRules;
        ulong[] asked = Fired(assessments, active);
        foreach (int row in assessments.LatchedRows) asked[row >> 6] |= 1UL << (row & 63);
        foreach (string company in waiting)
        {
            if (assessments.View.Panel.TryFind(company, out int row)) asked[row >> 6] |= 1UL << (row & 63);
        }

        List<RuleLevel> fired = [];
        for (int word = 0; word < asked.Length; word++)
        {
            for (ulong bits = asked[word]; bits != 0; bits &= bits - 1)
                yield return See(assessments, active, register, fired, (word * 64) + BitOperations.TrailingZeroCount(bits));
        }
    }

    private static ulong[] Fired(Assessments assessments, int[] active)
    {
        ulong[] any = new ulong[(assessments.View.Companies.Count + 63) / 64];
        foreach (int rule in active)
        {
            ReadOnlySpan<ulong> fired = assessments.Outcomes.Fired(rule);
            for (int word = 0; word < any.Length; word++) any[word] |= fired[word];
        }

        return any;
    }

    /// <summary>Returns the highest line of a rule that is fired or held for a company; null if there is none.</summary>
    private static int? LineOf(Assessments assessments, LatchedOutcomes? latched, int rule, int row)
    {
        ScoredRules scored = assessments.Scored;
        for (int line = scored.Tops[rule]; line >= scored.FirstOf[rule]; line--)
        {
            if (assessments.OutcomeOf(line, row) == Outcome.Fired || (latched is not null && latched.ReasonOf(line) != HoldReason.None)) return line;
        }

        return null;
    }

    private static Sighting See(Assessments assessments, int[] active, IReadOnlyList<Company> register, List<RuleLevel> fired, int row)
    {
        Company company = register[row];
        if (company.Id != assessments.View.Companies[row])
            throw new ArgumentException($"The register has {company.Id} where the panel has {assessments.View.Companies[row]}; both are in ordinal order of ids.", nameof(register));
        LatchedOutcomes? latched = assessments.LatchedOf(row);
        fired.Clear();
        foreach (int rule in active)
        {
            if (LineOf(assessments, latched, rule, row) is { } line)
                fired.Add(new RuleLevel(assessments.Outcomes.Rules[rule].Id, assessments.Scored.Alone[line]) { Step = assessments.Scored.NumberOf(line) });
        }

        Level level = assessments.LevelOf(row);
        return new Sighting(
            company.Id,
            company.Name,
            level,
            assessments.LevelNowOf(row),
            latched?.HeldBy ?? HoldReason.None,
            [.. fired],
            latched?.Released ?? [],
            latched?.LevelWithWithdrawn ?? level,
            latched?.Withdrawn ?? []);
    }
}
