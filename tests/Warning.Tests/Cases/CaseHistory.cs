using EarlyWarning.Tests.Alerts;
using NodaTime;

namespace EarlyWarning.Tests.Cases;

/// <summary>
/// A random ledger of an office: scans with gaps, of the same day again, and cut off before their end; silences, closings, and acts on letters. Each append is
/// kept by itself.
/// </summary>
internal sealed class CaseHistory
{
    private static readonly string[] Companies = ["a", "b", "c"];
    private static readonly string[] Sights = ["n", "b", "y", "y", "o", "o", "r", "o/y?", "r/n=", "-", "n!", "o!", "n!o", "y!r"];

    private readonly Random random;
    private readonly AlertHistory history = new("""{ "lowerAfter": "7d", "sameEpisode": "30d", "repeatAfter": "14d" }""");
    private readonly Jurisdiction place = RulePack.Default.Jurisdictions["hubei"];
    private int day;

    public CaseHistory(int seed, int steps)
    {
        random = new Random(seed);
        for (int step = 0; step < steps; step++)
        {
            int before = Ledger.Count;
            if (step == 0 || random.Next(3) == 0) Scan();
            else Act();
            if (Ledger.Count > before) Appends.Add([.. Ledger.Skip(before)]);
        }
    }

    public List<LedgerEntry> Ledger => history.Ledger;

    public List<LedgerEntry[]> Appends { get; } = [];

    public LocalDate Day => AlertHistory.Day(day);

    private void Scan()
    {
        if (random.Next(4) > 0) day += random.Next(1, 20);
        (string Company, string Seen)[] seen = [.. Companies.Select(company => (company, Sights[random.Next(Sights.Length)]))];
        LetterRegister letters = LetterRegister.Before(Ledger, Day);
        AlertAdvance advance = history.Scan(day, seen);
        LedgerEntry end = Ledger[^1];
        Ledger.RemoveAt(Ledger.Count - 1);
        Dictionary<string, LetterGrounds> grounds = Companies.ToDictionary(
            company => company, company => new LetterGrounds($"{company} Ltd", random.Next(2) == 0 ? [] : [$"事实{random.Next(3)}"], ["中华人民共和国劳动法 第五十条"]),
                StringComparer.Ordinal);
        Ledger.AddRange(letters.Advance(advance.Transitions, grounds.GetValueOrDefault, RulePack.Default.Calendar, end.Stamp));
        for (int i = 0; i < Ledger.Count; i++)
        {
            if (Ledger[i].Event is not EpisodeMoved { Transition: EpisodeTransition.Opened } opened) continue;
            Ledger[i] = Ledger[i] with { Event = opened with { County = opened.Company == "c" ? null : "440784" } };
        }

        if (random.Next(6) == 0) return;
        Ledger.Add(end);
        if (random.Next(4) > 0) Ledger.Add(end with { Event = new ScanWritten() });
    }

    private void Act()
    {
        string company = Companies[random.Next(Companies.Length)];
        try
        {
            switch (random.Next(4))
            {
                case 0:
                    history.Silence(company, day + random.Next(1, 30));
                    break;
                case 1:
                    Ledger.Add(history.Book.Close(company, (ClosedAs)random.Next(3), "王某", AlertHistory.Noon, random.Next(2) == 0 ? null : random.Next(50),
                        random.Next(2) == 0 ? null : random.Next(1, 1000) / 10m, random.Next(2) == 0 ? null : "已办"));
                    break;
                default:
                    ActOnLetter();
                    break;
            }
        }
        catch (AlertActionException)
        {
        }
        catch (LetterActionException)
        {
        }
    }

    private void ActOnLetter()
    {
        LetterRegister register = LetterRegister.Read(Ledger);
        if (register.Letters.Count == 0) return;
        Letter letter = register.Letters[random.Next(register.Letters.Count)];
        LetterActions actions = new(register, place, new Issuer("示例市总工会", "示", UnionLevel.County), RulePack.Default.Calendar);
        LocalDate on = Day.PlusDays(random.Next(-5, 5));
        LetterAct act = random.Next(9) switch
        {
            0 => actions.Verify(letter, new LetterFinding(on, ["甲", "乙"], random.Next(3) == 0 ? [] : ["核实的事实"]) { NotBeforeCourt = true }),
            1 => actions.Draft(letter, "a.docx"),
            2 or 3 => actions.Issue(letter, new LetterIssue(on, "张某") { NotBeforeCourt = true }),
            4 => actions.Serve(letter, on, ServiceForm.Mail),
            5 => actions.Reply(letter, on, (ReplyOutcome)random.Next(8)),
            6 => random.Next(2) == 0 ? actions.Accept(letter, on) : actions.Escalate(letter, on, ProposalReason.NotCarriedOut),
            7 => actions.Void(letter, "写错"),
            _ => actions.Close(letter, "不用"),
        };
        Ledger.Add(new LedgerEntry(EventStamp.OfPerson(Ledger, "李某", AlertHistory.Noon), act));
    }
}
