using EarlyWarning.Rules;

namespace EarlyWarning.Correcting;

/// <summary>An act on a letter, done again where it stands in a history.</summary>
/// <param name="Position">The position of its entry.</param>
/// <param name="Act">The act as it stands.</param>
/// <param name="Again">The act as the register of that place and the rules of today make it; null if they do not allow it.</param>
/// <param name="Refused">Why they do not allow it; null if they do, or if the letter is not there.</param>
internal sealed record ReplayedAct(int Position, LetterAct Act, LetterAct? Again, Message? Refused);

/// <summary>
/// Does the acts on the letters of a company again, one after the other, each on the register that those before it give: what a correction would take the
/// ground from is allowed before it and not after it.
/// </summary>
internal static class LetterReplay
{
    /// <summary>Does all acts again.</summary>
    /// <param name="ledger">Every entry of the ledger, in order.</param>
    /// <param name="company">The company's id.</param>
    /// <param name="actions">Makes acts by the rules of the place.</param>
    public static IReadOnlyList<ReplayedAct> Of(IReadOnlyList<LedgerEntry> ledger, string company, LetterActions actions)
    {
        List<ReplayedAct> acts = [];
        foreach ((int position, LetterAct act, LetterRegister register) in Walk(ledger, company)) acts.Add(Again(position, act, register, actions));
        return acts;
    }

    /// <summary>Returns the register of a company before an act.</summary>
    /// <param name="ledger">Every entry of the ledger, in order.</param>
    /// <param name="company">The company's id.</param>
    /// <param name="position">The position of the act, which stands.</param>
    public static LetterRegister Before(IReadOnlyList<LedgerEntry> ledger, string company, long position) =>
        Walk(ledger, company).First(act => act.Position == position).Register;

    private static ReplayedAct Again(int position, LetterAct act, LetterRegister register, LetterActions actions)
    {
        if (register.Find(act.Letter) is not { } letter)
            return new ReplayedAct(position, act, act is LetterOpened or LetterReopened or OpenReminderIssued ? act : null, null); // they begin their letters
        try
        {
            return new ReplayedAct(position, act, actions.On(register).Redo(letter, act), null);
        }
        catch (LetterActionException refused)
        {
            return new ReplayedAct(position, act, null, refused.Text);
        }
    }

    private static IEnumerable<(int Position, LetterAct Act, LetterRegister Register)> Walk(IReadOnlyList<LedgerEntry> ledger, string company)
    {
        LetterRegister register = LetterRegister.Empty;
        List<LedgerEntry> passed = [];
        foreach ((LedgerEntry entry, int position) in StandingActs.WithPositions(ledger))
        {
            if (RestingActs.CompanyOf(entry.Event) != company && entry.Event is not ScanBegan) continue;
            if (entry.Event is LetterAct act)
            {
                register = register.With(passed);
                passed.Clear();
                yield return (position, act, register);

                // Without its letter and a proposal to begin one an act is none, and the history goes on as if it had not been.
                if (act.Proposal is null && register.Find(act.Letter) is null) continue;
            }

            passed.Add(entry);
        }
    }
}
