namespace EarlyWarning.Cli.Printing;

/// <summary>Which open alerts a list has.</summary>
/// <param name="Person">The person who owns them or stands in; null: whoever does.</param>
/// <param name="Unit">The unit that has them; null: any.</param>
/// <param name="IsOverdue">Whether only those over their limit are listed.</param>
internal sealed record EpisodeChoice(string? Person, string? Unit, bool IsOverdue)
{
    /// <summary>Whether the list is one of work, by due date.</summary>
    public bool IsOfWork => Person is not null || Unit is not null || IsOverdue;

    public bool Has(ListedHandling? work) =>
        (Person is null || (work is not null && (work.Owner == Person || work.Deputy == Person)))
        && (Unit is null || work?.Unit == Unit)
        && (!IsOverdue || work?.IsOverdue == true);
}
