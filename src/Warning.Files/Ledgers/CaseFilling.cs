using EarlyWarning.Files.Messages;
using EarlyWarning.Rules;
using NodaTime;

namespace EarlyWarning.Files.Ledgers;

/// <summary>Reads a list of alerts that came back filled in as the entries that it records, each made for the state that those before it leave.</summary>
/// <param name="state">The current state.</param>
/// <param name="acts">Every act of a person in the ledger.</param>
/// <param name="letters">Makes the acts on letters of a state.</param>
/// <param name="work">Makes the acts on the work on the alerts of a state.</param>
/// <param name="who">The person who records the sheet.</param>
/// <param name="at">The instant of recording.</param>
internal sealed class CaseFilling(
    CaseState state, IReadOnlyList<RecordedAct> acts, Func<CaseState, LetterActions> letters, Func<CaseState, HandlingActs> work, string who, Instant at)
{
    private readonly ILookup<string?, PersonEvent> standing = acts.Where(act => act.Standing is not null).ToLookup(act => act.Episode, act => act.Standing!);

    /// <summary>Reads the sheet.</summary>
    /// <exception cref="FeedException">The file cannot be read, or is no such sheet.</exception>
    public FilledSheet<LedgerEntry> Read(string path, FileFormats formats, CancellationToken cancellationToken)
    {
        FilledSheet<Func<CaseActing, LedgerEntry>> sheet = AlertsToFill.Sheet.Read(path, Find, CaseSheetMessages.NoAlertInSheet, formats, cancellationToken);
        return FilledEntries.Of(sheet, path, state, (act, now) => act(new CaseActing(now, letters(now), work(now), who, at)));
    }

    private FilledCase? Find(string company) =>
        state.Alerts.EpisodeOf(company) is { } episode ? new FilledCase(episode, [.. standing[episode.Id]], state.Handling.Find(episode.Id)?.Submitted) : null;
}
