using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using static EarlyWarning.Tests.SmallPack;

namespace EarlyWarning.Tests.Assessing;

/// <summary>Properties of referrals over random conditions and companies.</summary>
public sealed class ReferralPropertyTests
{
    private static readonly Gen<string> Terms = Gen.Elements("fired('a')", "fired('b')", "fired('c')", "f0", "f3", "known(f3)", "true");

    private static readonly Gen<string> Flags = Gen.Elements("01??".ToCharArray()).ArrayOf(4).Select(flags => new string(flags));

    /// <summary>A decided referral stays the same whatever the missing values turn out to be.</summary>
    [Property]
    public Property What_is_decided_stays_decided_whatever_becomes_known() => Holds(Condition(3, Gen.Elements("fired('a')", "fired('b')", "fired('c')", "f0", "f3")), (when, flags) =>
    {
        RulePack pack = Pack(when);
        string now = StateOf(pack, flags);
        return now == "undecided" || Completions(flags).All(complete => StateOf(pack, complete) == now);
    });

    [Property]
    public Property With_everything_known_all_is_decided() => Holds(Condition(3, Terms), (when, flags) =>
        StateOf(Pack(when), flags.Replace('?', '0')) != "undecided");

    [Property]
    public Property What_is_undecided_names_what_is_missing_and_nothing_that_is_known() => Holds(Condition(3, Terms), (when, flags) =>
    {
        Referral? referral = Detail(Pack(when), flags).Referrals.SingleOrDefault();
        if (referral is null || referral.IsDecided) return referral?.Missing.Count is null or 0;
        return referral.Missing.Count > 0 && referral.Missing.All(reason => flags[reason.Indicator[1] - '0'] == '?');
    });

    [Property]
    public Property One_company_is_referred_as_in_a_panel() => Holds(Condition(2, Terms), (when, flags) =>
    {
        RulePack pack = Pack($"{when} and level_at_least('blue') or score > 40");
        Observations known = new();
        for (int flag = 0; flag < flags.Length; flag++)
        {
            if (flags[flag] != '?') known.Set($"f{flag}", flags[flag] == '1');
        }

        return State(pack.Assess(new Company("c", "某厂"), known, July)) == StateOf(pack, flags);
    });

    private static Gen<string> Condition(int depth, Gen<string> terms) => depth == 0
        ? terms
        : Gen.OneOf(
            terms,
            Condition(depth - 1, terms).Select(operand => $"not ({operand})"),
            from left in Condition(depth - 1, terms)
            from word in Gen.Elements("and", "or")
            from right in Condition(depth - 1, terms)
            select $"({left} {word} {right})");

    private static RulePack Pack(string when) => RulePack.Compile([Layer(
        "p",
        ("indicators.json", Catalog),
        ("policy.json", SmallPack.Policy[..^1] + $$""", "referrals": [ { "id": "x", "to": "甲", "when": "{{when}}" } ] }"""),
        ("rules.json", RuleFile("rules", Rule("a", "50", "f0"), Rule("b", "10", "f1"), Rule("c", "5", "f1 or f2"))))]);

    private static Assessment Detail(RulePack pack, string flags) => SmallPack.Assess(pack, ("c", flags, 1)).Detail(0);

    private static string StateOf(RulePack pack, string flags) => State(Detail(pack, flags));

    private static string State(Assessment assessment) =>
        assessment.Referrals is [] ? "dropped" : assessment.Referrals.Single().IsDecided ? "referred" : "undecided";

    private static IEnumerable<string> Completions(string flags)
    {
        int unknown = flags.IndexOf('?', StringComparison.Ordinal);
        return unknown < 0 ? [flags] : "01".SelectMany(known => Completions(flags[..unknown] + known + flags[(unknown + 1)..]));
    }

    private static Property Holds(Gen<string> conditions, Func<string, string, bool> law) =>
        Prop.ForAll(Arb.From(conditions), Arb.From(Flags), law);
}
