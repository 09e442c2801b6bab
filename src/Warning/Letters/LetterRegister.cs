using EarlyWarning.Letters;
using EarlyWarning.Messages;
using EarlyWarning.Rules;
using EarlyWarning.Rules.Text;
using NodaTime;

namespace EarlyWarning;

/// <summary>The register of letters that follows from the entries of a ledger: one letter at most an episode and step. Immutable and thread-safe.</summary>
public sealed class LetterRegister
{
    private static readonly LetterStep[] Steps = Enum.GetValues<LetterStep>();

    private readonly Dictionary<string, Letter> byId;
    private readonly Dictionary<string, int> lastRounds;
    private readonly Lazy<Dictionary<string, Letter>> byNumber;
    private readonly Lazy<Dictionary<string, Letter>> inOwnCases;

    internal LetterRegister(IReadOnlyList<Letter> letters, IReadOnlyDictionary<string, LetterVerification> verifications)
    {
        Letters = letters;
        Verifications = verifications;
        byId = letters.ToDictionary(letter => letter.Id, StringComparer.Ordinal);
        lastRounds = LastRounds(letters);
        inOwnCases = new(() => OpenInOwnCases(letters));
        byNumber = new(() => Letters.SelectMany(NumbersOf).DistinctBy(pair => pair.Number, StringComparer.Ordinal).ToDictionary(pair => pair.Number, pair => pair.Letter, StringComparer.Ordinal));
    }

    /// <summary>The register without letters.</summary>
    public static LetterRegister Empty { get; } = new([], new Dictionary<string, LetterVerification>());

    /// <summary>The letters in the order in which they were proposed.</summary>
    public IReadOnlyList<Letter> Letters { get; }

    /// <summary>All numbers that letters have or had, void ones included, with their years in official brackets.</summary>
    internal IEnumerable<string> Numbers => byNumber.Value.Keys;

    /// <summary>The last verification of each episode that has one.</summary>
    internal IReadOnlyDictionary<string, LetterVerification> Verifications { get; }

    /// <summary>The episodes that a person closed and that no scan has found lower, or open again, since.</summary>
    internal IReadOnlyCollection<string> KeptClosed { get; init; } = [];

    /// <summary>Those of <see cref="KeptClosed"/> in which a letter was proposed since the last scan: the next one closes it.</summary>
    internal IReadOnlyCollection<string> ProposedWhileClosed { get; init; } = [];

    /// <summary>Creates the register that the entries that stand give.</summary>
    /// <param name="entries">The entries that stand, in their order; entries about anything but episodes and letters are ignored.</param>
    /// <returns>The register.</returns>
    /// <exception cref="LedgerException">The entries contradict each other.</exception>
    public static LetterRegister Of(IEnumerable<LedgerEntry> entries) => Empty.With(entries);

    /// <summary>
    /// Creates the register of a whole ledger. Entries of scans that were replaced by a later scan of the same date, or that did not end, are ignored.
    /// </summary>
    /// <param name="ledger">Every entry of the ledger, in order.</param>
    /// <returns>The register.</returns>
    /// <exception cref="LedgerException">The entries contradict each other.</exception>
    public static LetterRegister Read(IReadOnlyList<LedgerEntry> ledger) => Of(StandingEntries.Of(ledger));

    /// <summary>Creates the register that a scan starts from: as <see cref="Read"/>, but entries of an earlier scan of the same date are ignored too.</summary>
    /// <param name="ledger">Every entry of the ledger, in order.</param>
    /// <param name="asOf">The as-of date of the scan.</param>
    /// <returns>The register.</returns>
    /// <exception cref="LedgerException">The entries contradict each other.</exception>
    public static LetterRegister Before(IReadOnlyList<LedgerEntry> ledger, LocalDate asOf) => Of(StandingEntries.Before(ledger, asOf));

    /// <summary>Applies further entries; returns the register afterwards.</summary>
    /// <param name="entries">The entries; all of them stand.</param>
    /// <returns>The register.</returns>
    /// <exception cref="LedgerException">The entries contradict each other.</exception>
    public LetterRegister With(IEnumerable<LedgerEntry> entries)
    {
        ArgumentNullException.ThrowIfNull(entries);
        LetterEntryApplier applier = new(this);
        foreach (LedgerEntry entry in entries) applier.Add(entry);
        return applier.ToRegister();
    }

    /// <summary>Makes the entries of a scan: it proposes letters for open episodes, and marks letters that are overdue.</summary>
    /// <param name="moves">The transitions of the scan. They are not in the register yet.</param>
    /// <param name="grounds">Returns what letters may say of a company, by its id; null if the scan knows nothing of it.</param>
    /// <param name="calendar">The working days.</param>
    /// <param name="stamp">The stamp of the scan.</param>
    /// <returns>The entries to record, in the order of the moves and then of the register. The same register and scan give the same entries.</returns>
    public IReadOnlyList<LedgerEntry> Advance(
        IReadOnlyCollection<EpisodeMoved> moves, Func<string, LetterGrounds?> grounds, WorkingCalendar calendar, EventStamp stamp) =>
        new LetterAdvance(With(moves.Select(move => new LedgerEntry(stamp, move))), calendar, stamp).Of(moves, grounds);

    /// <summary>Finds a letter by its id.</summary>
    /// <param name="id">The id.</param>
    /// <returns>The letter, or null.</returns>
    public Letter? Find(string id) => byId.GetValueOrDefault(id);

    /// <summary>Finds the letter that has, or had, a number.</summary>
    /// <param name="number">The number, which may be void; the brackets around its year may be of any kind.</param>
    /// <returns>The letter, or null.</returns>
    public Letter? FindNumber(string number)
    {
        ArgumentNullException.ThrowIfNull(number);
        return byNumber.Value.GetValueOrDefault(LetterNumbers.Official(number.Trim()));
    }

    /// <summary>Finds the one letter that a person names.</summary>
    /// <param name="text">
    /// A letter's id or number; or a company of which one letter is open, by its id, its name or a part of its name, as <see cref="Company.Named"/> finds it;
    /// or such
    /// a company and a step: <c>91440784MA4X00004U#opinion</c>, <c>甲家具#意见书</c>.
    /// </param>
    /// <returns>The letter.</returns>
    /// <exception cref="LetterActionException">The text names no letter, or more than one.</exception>
    public Letter Get(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        if ((Find(text) ?? FindNumber(text)) is { } letter) return letter;
        (string name, LetterStep? step, int? round) = NameAndStep(text);
        if (step is { } kind && Find(Letter.IdOf(name, kind, round ?? 1)) is { } inOtherWords) return inOtherWords;
        IReadOnlyList<Company> companies = Company.Named(Letters.Select(one => new Company(one.Company, one.Name)), name);
        if (companies.Count > 1) throw new LetterActionException(LetterActionReason.Ambiguous, CompanyMessages.SeveralCompanies(name, [.. companies.Select(one => (one.Id, one.Name))]));
        Letter[] ofCompany = [.. Letters.Where(one => companies.Any(company => company.Id == one.Company))], meant = [.. ofCompany.Where(one => (step is null || one.Step == step) && (round is null || one.Round == round))];
        Letter[] open = [.. meant.Where(one => one.IsOpen)];
        if (open.Length == 1) return open[0];
        Message said = step is { } named ? LetterMessages.Called(name, named.InWords()) : LetterMessages.AsNamed(text);
        (LetterActionReason reason, Message message) = (meant.Length, open.Length) switch
        {
            (0, _) when step == LetterStep.Suggestion && ofCompany.Length > 0 => (LetterActionReason.NoSuggestionYet, LetterMessages.NoSuggestionYet(name)),
            (0, _) => (LetterActionReason.UnknownLetter, LetterMessages.NoSuchLetter(said, ofCompany is [var one, ..] ? LetterMessages.Called(name, one.Step.InWords()) : LetterMessages.Called(ExampleOf(name), LetterStep.Opinion.InWords()), ofCompany.Length > 0 ? null : Suggestion.Advice(name, Letters.Where(one => one.IsOpen).Select(one => one.Name)))),
            (_, 0) => (LetterActionReason.NoneOpen, LetterMessages.NoneIsOpen(said, [.. meant.Select(one => one.Called)])),
            _ when open.DistinctBy(one => one.Step).Count() == open.Length => (LetterActionReason.Ambiguous, LetterMessages.SeveralAreOpen(open.Length, said, [.. open.Select(one => LetterMessages.Called(name, one.Step.InWords()))])),
            _ => (LetterActionReason.Ambiguous, LetterMessages.SeveralAreOpenById(open.Length, said, [.. open.Select(one => one.Called)])),
        };
        throw new LetterActionException(reason, message);
    }

    /// <summary>Finds the letter that a person names to look at it: as <see cref="Get"/>, and where no letter of a company is open its last one.</summary>
    /// <param name="text">As <see cref="Get"/> takes it.</param>
    /// <returns>The letter.</returns>
    /// <exception cref="LetterActionException">The text names no letter, or more than one that is open.</exception>
    public Letter GetOpenOrLast(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return Named(text) is { Count: > 0 } meant && meant.All(letter => !letter.IsOpen) ? meant[^1] : Get(text);
    }

    /// <summary>Finds the letters that a person may mean, open or not: one by id or number, those of a company, or those of a company and step.</summary>
    /// <param name="text">As <see cref="Get"/> takes it.</param>
    /// <returns>The letters; none if the text names none.</returns>
    /// <exception cref="LetterActionException">The text names several companies.</exception>
    internal IReadOnlyList<Letter> Named(string text)
    {
        if ((Find(text) ?? FindNumber(text)) is { } letter) return [letter];
        (string name, LetterStep? step, int? round) = NameAndStep(text);
        if (step is { } kind && Find(Letter.IdOf(name, kind, round ?? 1)) is { } inOtherWords) return [inOtherWords];
        IReadOnlyList<Company> companies = Company.Named(Letters.Select(one => new Company(one.Company, one.Name)), name);
        if (companies.Count > 1) throw new LetterActionException(LetterActionReason.Ambiguous, CompanyMessages.SeveralCompanies(name, [.. companies.Select(one => (one.Id, one.Name))]));
        return [.. Letters.Where(one => companies.Any(company => company.Id == one.Company) && (step is null || one.Step == step) && (round is null || one.Round == round))];
    }

    /// <summary>
    /// The company of an example: the name as it was typed, or where that is a number or has a step of its own, the name of some company with a letter.
    /// </summary>
    private string ExampleOf(string name) => (name.AsSpan().ContainsAny('#', '＃') || name.EndsWith('号')) && Letters is [var some, ..] ? some.Name : name;

    /// <summary>Parts a company from the step and the round that follow it, in either language; both are null where there are none.</summary>
    private static (string Name, LetterStep? Step, int? Round) NameAndStep(string text)
    {
        int at = text.LastIndexOfAny(['#', '＃']);
        if (at < 0) return (text, null, null);
        string word = text[(at + 1)..].Trim();
        int? round = Letter.RoundOf(text) is > 1 and var later ? later : null;
        if (round is not null) word = word[..word.LastIndexOf('-')];
        foreach (LetterStep step in Enum.GetValues<LetterStep>())
        {
            if (word == step.Word() || word == step.InWords().ToString(MessageLanguage.Chinese)) return (text[..at], step, round);
        }

        return (text, null, null);
    }

    /// <summary>Returns the letters of an episode.</summary>
    /// <param name="episode">The episode's id.</param>
    /// <returns>The letters, by round and step.</returns>
    public IReadOnlyList<Letter> OfEpisode(string episode) =>
        [.. Enumerable.Range(1, lastRounds.GetValueOrDefault(episode, 1)).SelectMany(round => Steps.Select(step => Find(Letter.IdOf(episode, step, round))).OfType<Letter>())];

    /// <summary>
    /// Returns the open letters, the most urgent first: overdue, served with a due date, served without one, replied, issued, drafted, proposed; proposals by
    /// the level of their company's open alert, the highest first; each by due date or age.
    /// </summary>
    /// <param name="alerts">The alerts.</param>
    /// <returns>The letters.</returns>
    public IReadOnlyList<Letter> ByUrgency(AlertBook alerts)
    {
        ArgumentNullException.ThrowIfNull(alerts);
        Level LevelOf(Letter letter) => letter.State == LetterState.Proposed && alerts.EpisodeOf(letter.Company) is { IsOpen: true } episode ? episode.Level : Level.None;
        return
        [
            .. Letters.Where(letter => letter.IsOpen)
                .OrderBy(UrgencyOf)
                .ThenByDescending(LevelOf)
                .ThenBy(letter => letter.Due ?? letter.LastDay ?? letter.Since)
                .ThenBy(letter => letter.Id, StringComparer.Ordinal),
        ];
    }

    /// <summary>Returns the last open letter of each company in cases that persons opened.</summary>
    private static Dictionary<string, Letter> OpenInOwnCases(IEnumerable<Letter> letters)
    {
        Dictionary<string, Letter> open = new(StringComparer.Ordinal);
        foreach (Letter letter in letters.Where(letter => letter.IsOpen && CaseId.IsOfPerson(letter.Episode))) open[letter.Company] = letter;
        return open;
    }

    /// <summary>Returns the last round of each episode that has more than one.</summary>
    internal static Dictionary<string, int> LastRounds(IEnumerable<Letter> letters)
    {
        Dictionary<string, int> rounds = new(StringComparer.Ordinal);
        foreach (Letter letter in letters)
        {
            if (letter.Round is > 1 and var round) rounds[letter.Episode] = Math.Max(round, rounds.GetValueOrDefault(letter.Episode, 1));
        }

        return rounds;
    }

    private static int UrgencyOf(Letter letter) => letter.State switch
    {
        LetterState.Overdue => 0,
        LetterState.Served when letter.Due is not null => 1,
        LetterState.Served => 2,
        LetterState.Replied => 3,
        LetterState.Issued => 4,
        LetterState.Drafted => 5,
        LetterState.Proposed => 6,
        LetterState.Accepted or LetterState.Escalated or LetterState.Closed => 7,
    };

    /// <summary>Returns the current letter of an episode: the last one that is open, else the last one.</summary>
    /// <param name="episode">The episode's id.</param>
    /// <returns>The letter; null if the episode has none.</returns>
    public Letter? CurrentOf(string episode)
    {
        IReadOnlyList<Letter> letters = OfEpisode(episode);
        return letters.LastOrDefault(letter => letter.IsOpen) ?? letters.LastOrDefault();
    }

    /// <summary>
    /// Returns the current letter of an alert: that of a case that a person opened about the company, while one is not done with, else that of the episode.
    /// </summary>
    /// <param name="episode">The episode's id.</param>
    /// <param name="company">The id of its company.</param>
    /// <returns>The letter; null if there is none.</returns>
    public Letter? CurrentOf(string episode, string company) => inOwnCases.Value.GetValueOrDefault(company) ?? CurrentOf(episode);

    private static IEnumerable<(string Number, Letter Letter)> NumbersOf(Letter letter) =>
        ((string?[])[.. letter.VoidNumbers, letter.Number, letter.RevokedAs]).OfType<string>().Select(one => (LetterNumbers.Official(one), letter));
}
