using NodaTime;

namespace EarlyWarning.Tests.Letters;

/// <summary>New rounds of letters, by relapse, by missed promises and by hand; promises and what became of them.</summary>
public sealed class LetterRoundTests
{
    private static readonly LocalDate May = LetterOffice.May, Accepted = new(2026, 5, 20), Promised = new(2026, 6, 30);
    private static readonly LetterGrounds NoBreach = new("示例市示例家具有限公司", [], []);

    /// <summary>A case whose reminder was served: what happens, and the letters afterwards.</summary>
    [Theory]
    [InlineData("accept, fall, open", "reminder Accepted | reminder-2 Proposed Relapsed")]
    [InlineData("accept, close alert, open", "reminder Accepted | reminder-2 Proposed Relapsed")]
    [InlineData("close alert, open", "reminder Closed | reminder-2 Proposed Relapsed")]
    [InlineData("close letter, fall, open", "reminder Closed | reminder-2 Proposed Relapsed")]
    [InlineData("fall, open", "reminder Overdue, opinion Proposed NotAnswered")]
    [InlineData("refuse, fall, open", "reminder Replied, opinion Proposed Refused")]
    [InlineData("refuse, close alert, open", "reminder Closed, opinion Closed Refused | reminder-2 Proposed Relapsed")]
    [InlineData("accept", "reminder Accepted")]
    [InlineData("accept, go on", "reminder Accepted")]
    [InlineData("accept, fall, open, go on", "reminder Accepted | reminder-2 Proposed Relapsed")]
    [InlineData("accept, fall, open, issue 2, close letter 2, fall, open", "reminder Accepted | reminder-2 Closed Relapsed | reminder-3 Proposed Relapsed")]
    [InlineData("accept, reopen", "reminder Accepted | reminder-2 Proposed Reopened")]
    [InlineData("close letter, reopen", "reminder Closed | reminder-2 Proposed Reopened")]
    [InlineData("accept, reopen, withdraw", "reminder Accepted")]
    [InlineData("accept, reopen, go on", "reminder Accepted | reminder-2 Proposed Reopened")]
    [InlineData("promise, later", "reminder Accepted | opinion-2 Proposed PromiseMissed")]
    [InlineData("promise, later without breach", "reminder Accepted")]
    [InlineData("promise, keep, later", "reminder Accepted")]
    [InlineData("promise, pay part, later", "reminder Accepted | opinion-2 Proposed PromiseMissed")]
    [InlineData("promise, pay part, pay rest, later", "reminder Accepted")]
    [InlineData("promise, later, later still", "reminder Accepted | opinion-2 Proposed PromiseMissed")]
    [InlineData("promise, later, correct promise", "reminder Accepted")]
    [InlineData("promise, later, withdraw acceptance", "reminder Served")]
    public void A_history_gives_the_letters(string history, string expected)
    {
        LetterOffice office = LetterOffice.WithReminder();
        office.Serve(LetterStep.Reminder, May, May);
        LocalDate day = Accepted;
        foreach (string step in history.Split(", "))
        {
            day = day.PlusDays(1);
            Do(office, step, day);
        }

        Assert.Equal(expected, Told(office));
    }

    [Fact]
    public void Letters_of_a_new_round_cite_the_earlier_ones_and_are_verified_anew()
    {
        LetterOffice office = LetterOffice.WithReminder();
        office.Serve(LetterStep.Reminder, May, May);
        office.Verify(May.PlusDays(2));
        office.Do(actions => actions.Accept(office.Letter(LetterStep.Reminder), Accepted, promises: [new LetterPromise(Promised, 50_000, null)]));
        office.Do(actions => actions.Close(office.Letter(LetterStep.Opinion), "已承诺"));
        office.Scan(Promised.PlusDays(1), EpisodeTransition.Unchanged);
        Letter opinion = office.Letter(LetterStep.Opinion, 2);
        Assert.Equal((2, null, "91440784XN0202618Y@2026-05-06#opinion-2"), (opinion.Round, opinion.Verification, opinion.Id));
        Assert.Equal(
            LetterActionReason.NotVerified,
            office.Refused(actions => actions.Issue(opinion, new LetterIssue(Promised.PlusDays(2), "张某") { NotBeforeCourt = true })).Reason);
        office.Do(actions => actions.Verify(opinion, new LetterFinding(Promised.PlusDays(1), ["甲", "乙"], ["仍拖欠37名职工工资"]) { NotBeforeCourt = true }));
        office.Do(actions => actions.Issue(office.Letter(LetterStep.Opinion, 2), new LetterIssue(Promised.PlusDays(2), "张某")));
        LetterDocument document =
            new LetterDrafter(office.Place, office.Issuer, RulePack.Default.Policy.Letters).Draft(office.Letter(LetterStep.Opinion, 2), office.Register);
        Assert.Contains("示工劳监函字〔2026〕1号", document.EarlierLetters, StringComparison.Ordinal);
        Assert.Equal(["仍拖欠37名职工工资。"], document.Facts);
        Assert.Equal(opinion.Id, office.Register.Get("示例家具#意见书-2").Id);
    }

    [Fact]
    public void A_suggestion_follows_a_missed_promise_of_an_opinion()
    {
        LetterOffice office = LetterOffice.WithOpinionServed();
        LocalDate on = new(2026, 6, 10);
        office.Do(actions => actions.Accept(office.Letter(LetterStep.Opinion), on, promises: [new LetterPromise(Promised, 50_000, null)]));
        office.Scan(Promised.PlusDays(1), EpisodeTransition.Unchanged);
        Letter suggestion = office.Letter(LetterStep.Suggestion, 2);
        office.Do(actions => actions.Verify(suggestion, new LetterFinding(Promised.PlusDays(1), ["甲", "乙"], ["仍未付清"]) { NotBeforeCourt = true }));
        Assert.Equal(["仍未付清"], office.Letter(LetterStep.Suggestion, 2).Proposal.Facts);
        office.Do(actions => actions.Issue(office.Letter(LetterStep.Suggestion, 2), new LetterIssue(Promised.PlusDays(2), "张某") { Ground = "not-corrected" }));
        Assert.Equal(LetterState.Issued, office.Letter(LetterStep.Suggestion, 2).State);
    }

    [Fact]
    public void What_was_paid_of_a_promise_is_counted()
    {
        LetterOffice office = WithPromise();
        office.Do(actions => actions.Fulfil(office.Letter(LetterStep.Reminder), Accepted.PlusDays(3), yuan: 20_000));
        Assert.Equal((20_000m, null), (Promise().Paid, Promise().Kept));
        office.Do(actions => actions.Fulfil(office.Letter(LetterStep.Reminder), Accepted.PlusDays(9), yuan: 30_000));
        Assert.Equal((50_000m, Accepted.PlusDays(9)), (Promise().Paid, Promise().Kept));
        LetterPromiseState Promise() => Assert.Single(office.Letter(LetterStep.Reminder).Promises);
    }

    public static TheoryData<string, LetterActionReason, string> Mistakes => new()
    {
        { "promise before", LetterActionReason.MalformedPromise, "is before 2026-05-20" },
        { "promise of nothing", LetterActionReason.MalformedPromise, "says nothing" },
        { "promise of no yuan", LetterActionReason.MalformedPromise, "says nothing" },
        { "keep nothing", LetterActionReason.NoSuchPromise, "nothing was promised" },
        { "keep another", LetterActionReason.NoSuchPromise, "it has promises for 2026-06-30" },
        { "keep twice", LetterActionReason.NoSuchPromise, "was kept on 2026-05-22 already" },
        { "pay nothing", LetterActionReason.MalformedPromise, "above 0" },
        { "reopen open", LetterActionReason.StillOpen, "go on with that" },
        { "reopen untouched", LetterActionReason.StillOpen, "go on with that" },
        { "reopen closed alert", LetterActionReason.AlertClosed, "reopen the alert first" },
    };

    [Theory]
    [MemberData(nameof(Mistakes))]
    public void What_is_not_allowed_is_said(string mistake, LetterActionReason reason, string said)
    {
        LetterOffice office = LetterOffice.WithReminder();
        if (mistake != "reopen untouched") office.Serve(LetterStep.Reminder, May, May);
        if (mistake is "keep another" or "keep twice" or "pay nothing") office = WithPromise();
        if (mistake == "keep twice") office.Do(actions => actions.Fulfil(office.Letter(LetterStep.Reminder), new LocalDate(2026, 5, 22)));
        if (mistake == "reopen closed alert") office.CloseEpisode();
        Letter letter = office.Letter(LetterStep.Reminder);
        LetterActionException refused = office.Refused(actions => mistake switch
        {
            "promise before" => actions.Accept(letter, Accepted, promises: [new LetterPromise(Accepted.PlusDays(-1), 1, null)]),
            "promise of nothing" => actions.Accept(letter, Accepted, promises: [new LetterPromise(Promised, null, " ")]),
            "promise of no yuan" => actions.Accept(letter, Accepted, promises: [new LetterPromise(Promised, 0, null)]),
            "keep another" => actions.Fulfil(letter, Promised, by: Promised.PlusDays(1)),
            "pay nothing" => actions.Fulfil(letter, Promised, yuan: 0),
            "keep nothing" or "keep twice" => actions.Fulfil(letter, Promised),
            _ => actions.Reopen(letter, "又发生"),
        });
        Assert.Equal(reason, refused.Reason);
        Assert.Contains(said, refused.Message, StringComparison.Ordinal);
    }

    private static LetterOffice WithPromise()
    {
        LetterOffice office = LetterOffice.WithReminder();
        office.Serve(LetterStep.Reminder, May, May);
        office.Do(actions => actions.Accept(office.Letter(LetterStep.Reminder), Accepted, promises: [new LetterPromise(Promised, 50_000, null)]));
        return office;
    }

    private static void Do(LetterOffice office, string step, LocalDate day)
    {
        Letter last = office.Register.Letters[^1];
        Letter first = office.Letter(LetterStep.Reminder);
        switch (step)
        {
            case "accept":
                office.Do(actions => actions.Accept(last, day));
                break;
            case "promise":
                office.Do(actions => actions.Accept(last, day, promises: [new LetterPromise(Promised, 50_000, null)]));
                break;
            case "keep":
                office.Do(actions => actions.Fulfil(first, day));
                break;
            case "pay part":
                office.Do(actions => actions.Fulfil(first, day, yuan: 20_000));
                break;
            case "pay rest":
                office.Do(actions => actions.Fulfil(first, day, yuan: 30_000));
                break;
            case "refuse":
                office.Do(actions => actions.Reply(last, day, ReplyOutcome.Refused));
                break;
            case "issue 2":
                office.Do(actions => actions.Issue(last, new LetterIssue(day, "张某") { NotBeforeCourt = true }));
                break;
            case "close letter" or "close letter 2":
                office.Do(actions => actions.Close(last, "办结"));
                break;
            case "close alert":
                office.CloseEpisode();
                break;
            case "reopen":
                office.Do(actions => actions.Reopen(last, "又发生"));
                break;
            case "withdraw":
                office.Withdraw(office.Corrections.Acts[^1]);
                break;
            case "withdraw acceptance":
                office.Withdraw(office.Act(LetterStep.Reminder, ActKind.Accepted));
                break;
            case "correct promise":
                office.Correct(
                    office.Act(LetterStep.Reminder, ActKind.Accepted),
                    new LetterCorrection { Promises = [new LetterPromise(new LocalDate(2026, 9, 30), 50_000, null)] });
                break;
            case "later without breach":
                office.Scan(Promised.PlusDays(1), EpisodeTransition.Unchanged, NoBreach);
                break;
            case "later":
                office.Scan(Promised.PlusDays(1), EpisodeTransition.Unchanged);
                break;
            case "later still":
                office.Scan(Promised.PlusDays(9), EpisodeTransition.Unchanged);
                break;
            case "fall":
                office.Scan(day, EpisodeTransition.Closed);
                break;
            default:
                office.Scan(day, step == "open" ? EpisodeTransition.Opened : EpisodeTransition.Unchanged);
                break;
        }
    }

    private static string Told(LetterOffice office) => string.Join(
        " | ",
        office.Register.OfEpisode(LetterOffice.Episode()).GroupBy(letter => letter.Round).Select(round => string.Join(", ", round.Select(Told))));

    private static string Told(Letter letter)
    {
        string reason = letter.Proposal.Reason == ProposalReason.EpisodeOpen ? "" : $" {letter.Proposal.Reason}";
        return $"{letter.Id[(letter.Id.LastIndexOf('#') + 1)..]} {letter.State}{reason}";
    }
}
