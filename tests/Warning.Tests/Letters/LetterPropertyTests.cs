using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using NodaTime;

namespace EarlyWarning.Tests.Letters;

/// <summary>Checks random scans and acts: allowed ones keep the register consistent, others change nothing.</summary>
public sealed class LetterPropertyTests
{
    private static readonly string[] Companies = ["A", "B", "C"];

    private static readonly Dictionary<LetterState, LetterState[]> Moves = new()
    {
        [LetterState.Proposed] = [LetterState.Drafted, LetterState.Issued, LetterState.Accepted, LetterState.Escalated, LetterState.Closed],
        [LetterState.Drafted] = [LetterState.Issued, LetterState.Accepted, LetterState.Escalated, LetterState.Closed],
        [LetterState.Issued] = [LetterState.Served, LetterState.Escalated, LetterState.Closed, LetterState.Proposed, LetterState.Drafted],
        [LetterState.Served] = [LetterState.Replied, LetterState.Overdue, LetterState.Accepted, LetterState.Escalated, LetterState.Closed],
        [LetterState.Overdue] = [LetterState.Replied, LetterState.Served, LetterState.Accepted, LetterState.Escalated, LetterState.Closed],
        [LetterState.Replied] = [LetterState.Accepted, LetterState.Escalated, LetterState.Closed],
        [LetterState.Accepted] = [LetterState.Closed],
        // Where the next letter's number is voided, a letter is what it would be without it.
        [LetterState.Escalated] = [LetterState.Closed, LetterState.Proposed, LetterState.Drafted, LetterState.Issued, LetterState.Served, LetterState.Replied, LetterState.Overdue],
    };

    [Property]
    public Property Random_acts_keep_the_register_in_order() => Prop.ForAll(Arb.From(Gen.Choose(0, int.MaxValue - 1)), seed =>
    {
        Random random = new(seed);
        string[] places = [.. RulePack.Default.Jurisdictions.Keys.Order(StringComparer.Ordinal)];
        LetterOffice office = new(places[random.Next(places.Length)]);
        LocalDate day = LetterOffice.May;
        for (int step = 0; step < 40; step++)
        {
            LetterRegister before = office.Register;
            if (random.Next(3) == 0)
            {
                bool same = random.Next(3) == 0;
                if (!same) day = day.PlusDays(1 + random.Next(25));
                Scan(office, day, random);
                if (!same) CheckMoves(before, office.Register);
            }
            else if (random.Next(4) == 0)
            {
                PutRight(office, day, random);
            }
            else
            {
                Act(office, day, random);
                CheckMoves(before, office.Register);
            }

            CheckOrder(office.Register);
            CheckRestart(office, random);
        }
    });

    private static void Scan(LetterOffice office, LocalDate asOf, Random random)
    {
        EpisodeMoved[] moves = [.. Companies.Where(_ => random.Next(4) > 0).Select(company => LetterOffice.Move(company, random.Next(6) == 0 ? EpisodeTransition.Closed : EpisodeTransition.Opened))];
        Dictionary<string, LetterGrounds> grounds = Companies.ToDictionary(
            company => company, company => new LetterGrounds(company, random.Next(2) == 0 ? [] : [$"事实{random.Next(3)}"], [LetterOffice.Article]), StringComparer.Ordinal);
        office.Scan(asOf, moves, grounds.GetValueOrDefault, ends: random.Next(8) > 0);
    }

    private static void Act(LetterOffice office, LocalDate day, Random random)
    {
        if (random.Next(8) == 0 && office.Ledger.Any(entry => entry.Event is ScanEnded)) Open(office, day, random);
        if (office.Register.Letters.Count == 0) return;
        Letter letter = office.Register.Letters[random.Next(office.Register.Letters.Count)];
        LocalDate on = day.PlusDays(random.Next(-10, 10));
        int count = office.Ledger.Count;
        try
        {
            office.Do(actions => random.Next(12) switch
            {
                0 => actions.Verify(letter, new LetterFinding(on, ["甲", "乙"], random.Next(4) == 0 ? [] : ["核实的事实"]) { NotBeforeCourt = random.Next(2) == 0 }),
                1 => actions.Draft(letter, "a.docx"),
                2 or 3 => actions.Issue(letter, new LetterIssue(on, "张某") { NotBeforeCourt = random.Next(4) > 0, Number = random.Next(3) == 0 ? $"示工劳监函字〔2026〕{random.Next(1, 6)}号" : null }),
                4 => actions.Serve(letter, on, ServiceForm.Mail),
                5 => actions.Reply(letter, on, (ReplyOutcome)random.Next(8)),
                6 => random.Next(2) == 0 ? actions.Accept(letter, on, promises: Promises(on, random)) : actions.Escalate(letter, on, ProposalReason.NotCarriedOut),
                7 => actions.Void(letter, "写错"),
                8 => actions.Fulfil(letter, on, yuan: random.Next(2) == 0 ? null : 100),
                9 => actions.Reopen(letter, "又发生"),
                10 => actions.Revoke(letter, on, "张某", "不应发出", random.Next(3) == 0 ? $"示工劳监函字〔2026〕{random.Next(1, 6)}号" : null),
                _ => random.Next(4) == 0 ? actions.Close(letter, "不用") : actions.Serve(letter, on, ServiceForm.InPerson),
            });
        }
        catch (LetterActionException)
        {
            Assert.Equal(count, office.Ledger.Count);
        }
    }

    /// <summary>Opens a case of any company, with or without an alert; refused while a letter about it is open.</summary>
    private static void Open(LetterOffice office, LocalDate day, Random random)
    {
        string company = Companies[random.Next(Companies.Length)];
        string? alert = AlertBook.Read([.. office.Ledger]).EpisodeOf(company) is { IsOpen: true } open ? open.Id : null;
        LetterOpening opening = new(day.PlusDays(-random.Next(5)), (CaseSource)random.Next(4), "来访") { Facts = random.Next(2) == 0 ? [] : ["来访的事实"] };
        bool isOpen = office.Register.Letters.Any(letter => letter.Company == company && letter.IsOpen && (letter.Step != LetterStep.Investigate || opening.Facts.Count == 0));
        int count = office.Ledger.Count;
        try
        {
            office.Do(actions => actions.Open(new Company(company, company), opening, alert));
            Assert.False(isOpen);
        }
        catch (LetterActionException refused)
        {
            Assert.True(isOpen);
            Assert.Equal((LetterActionReason.CaseOpen, count), (refused.Reason, office.Ledger.Count));
        }
    }

    /// <summary>Corrects or withdraws any act, also one that was put right before; what is refused changes nothing.</summary>
    private static void PutRight(LetterOffice office, LocalDate day, Random random)
    {
        if (office.Corrections.Acts is not { Count: > 0 } acts) return;
        RecordedAct act = acts[random.Next(acts.Count)];
        LocalDate on = day.PlusDays(random.Next(-20, 10));
        int count = office.Ledger.Count;
        try
        {
            if (random.Next(2) == 0) office.Withdraw(act);
            else office.Correct(act, RightOf(act, on, random));
        }
        catch (LetterActionException)
        {
            Assert.Equal(count, office.Ledger.Count);
        }
    }

    private static LetterCorrection RightOf(RecordedAct act, LocalDate on, Random random) => random.Next(3) == 0 ? new LetterCorrection { On = on } : act.Standing switch
    {
        LetterReplied => new LetterCorrection { Outcome = (ReplyOutcome)random.Next(8) },
        LetterServed => new LetterCorrection { Form = (ServiceForm)random.Next(5) },
        LetterIssued => new LetterCorrection { Number = $"示工劳监函字〔2026〕{random.Next(1, 6)}号" },
        LetterOpened => new LetterCorrection { Matter = random.Next(2) == 0 ? "来电" : "来信" },
        LetterVerified => new LetterCorrection { Facts = random.Next(2) == 0 ? [] : ["别的事实"] },
        _ => new LetterCorrection { Reason = ProposalReason.Refused },
    };

    private static LetterPromise[] Promises(LocalDate on, Random random) =>
        [.. Enumerable.Range(0, random.Next(3)).Select(_ => new LetterPromise(on.PlusDays(random.Next(20)), random.Next(2) == 0 ? null : 200, "补签合同"))];

    private static void CheckOrder(LetterRegister register)
    {
        Assert.Equal(register.Letters.Count, register.Letters.Select(letter => (letter.Episode, letter.Round, letter.Step)).Distinct().Count());
        string[] numbers = [.. register.Letters.SelectMany(letter => ((string?[])[.. letter.VoidNumbers, letter.Number, letter.RevokedAs]).OfType<string>())];
        Assert.Equal(numbers.Length, numbers.Distinct(StringComparer.Ordinal).Count());
        foreach (IGrouping<string, Letter> ofCase in register.Letters.GroupBy(letter => letter.Episode))
        {
            // A new round begins when the letters of those before are done with; an act of a person on an earlier one may stand again.
            Assert.Equal(register.OfEpisode(ofCase.Key).OrderBy(letter => letter.Round).ThenBy(letter => letter.Step), register.OfEpisode(ofCase.Key));
            Assert.Equal(ofCase.Count(), register.OfEpisode(ofCase.Key).Count);
            Assert.All(ofCase.SelectMany(letter => letter.Promises), promise => Assert.True(promise.Paid >= 0 && (promise.Kept is null || promise.Paid >= (promise.Promise.Yuan ?? 0))));
        }

        foreach (Letter letter in register.Letters)
        {
            LocalDate?[] days = [letter.Issued, letter.Served, letter.Replied];
            Assert.Equal(days.OfType<LocalDate>().Order(), days.OfType<LocalDate>());
            Assert.True(letter.Number is not null || letter.Served is null);
            Assert.True(letter.Served is not null || letter.Replied is null);
            Assert.True(letter.Served is not null || letter.Due is null);
            Assert.True(letter.Revoked is null || (letter.State == LetterState.Closed && letter.Revoked >= letter.Served));
            if (letter.Step < LetterStep.Opinion || letter.Number is null) continue;
            Assert.True(letter.Verification is { Breach: true } || letter.Proposal.Facts.Count > 0);
            if (letter.Step == LetterStep.Suggestion) Assert.Contains(register.OfEpisode(letter.Episode), opinion => opinion.Step == LetterStep.Opinion && opinion.Served is not null);
        }
    }

    private static void CheckMoves(LetterRegister before, LetterRegister after)
    {
        foreach (Letter letter in after.Letters)
        {
            if (before.Find(letter.Id) is not { } was || was.State == letter.State || was.State == LetterState.Closed) continue;
            Assert.True(Moves[was.State].Contains(letter.State), $"{letter.Id} went from {was.State} to {letter.State}");
        }
    }

    /// <summary>Checks that reading the ledger again gives the same register, also in two parts.</summary>
    private static void CheckRestart(LetterOffice office, Random random)
    {
        IReadOnlyList<LedgerEntry> standing = StandingEntries.Of(office.Ledger);
        int cut = random.Next(standing.Count + 1);
        LetterRegister parted = LetterRegister.Of(standing.Take(cut)).With(standing.Skip(cut));
        Assert.Equal(Describe(office.Register), Describe(parted));
    }

    private static IEnumerable<string> Describe(LetterRegister register) => register.Letters.Select(letter =>
        $"{letter.Id} {letter.State} {letter.Number} {letter.Issued} {letter.Served} {letter.Due} {letter.Replied} {letter.Outcome} {string.Join('|', letter.Proposal.Facts)} {string.Join('|', letter.VoidNumbers)} {letter.Verification?.On} {letter.Revoked} {letter.RevokedAs}");
}
