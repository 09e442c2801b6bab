using EarlyWarning.Rules.Text;
using NodaTime;

namespace EarlyWarning;

/// <summary>
/// To whom notices are told: of which cases and kinds, by which way, at which hours. One of <see cref="Webhook"/> and <see cref="Folder"/> is given. Immutable;
/// equal by value.
/// </summary>
/// <param name="Id">The id; a channel with another id is another one.</param>
public sealed record NoticeChannel(string Id)
{
    /// <summary>The address that takes notices by HTTP; null for a folder.</summary>
    public Uri? Webhook { get; init; }

    /// <summary>The file with the key that signs what is sent to <see cref="Webhook"/>; null for a folder.</summary>
    public string? Secret { get; init; }

    /// <summary>The folder that takes a file for each notice; null for a webhook.</summary>
    public string? Folder { get; init; }

    /// <summary>The names of the units whose alerts are told; empty: not by unit.</summary>
    public IReadOnlyList<string> Units { get; init => field = ValueList.Of(value); } = ValueList<string>.Empty;

    /// <summary>The names of the people whose alerts are told, as owner or deputy; empty: not by person.</summary>
    public IReadOnlyList<string> People { get; init => field = ValueList.Of(value); } = ValueList<string>.Empty;

    /// <summary>The kinds that are told; empty: all.</summary>
    public IReadOnlyList<NoticeKind> Kinds { get; init => field = ValueList.Of(value); } = ValueList<NoticeKind>.Empty;

    /// <summary>The time of day from which notices are told; null: at any hour.</summary>
    public LocalTime? From { get; init; }

    /// <summary>The time of day until which they are told, after <see cref="From"/>; null: at any hour.</summary>
    public LocalTime? Until { get; init; }

    /// <summary>Whether they are told on working days alone.</summary>
    public bool OnWorkingDays { get; init; }

    /// <summary>Whether red alerts are told at any hour of any day.</summary>
    public bool RedAtAnyHour { get; init; } = true;

    /// <summary>Returns whether the channel is told of a notice; a retraction goes to whoever was told.</summary>
    /// <param name="notice">The notice.</param>
    /// <param name="work">The work on the alert now; null if nothing is known of it.</param>
    /// <param name="office">The office; null if it names no people.</param>
    /// <returns>Whether kind and addressee are among those of the channel.</returns>
    public bool Takes(Notice notice, CaseHandling? work, UnionOffice? office)
    {
        ArgumentNullException.ThrowIfNull(notice);
        if (Kinds.Count > 0 && !Kinds.Contains(notice.Kind)) return false;
        if (Units.Count == 0 && People.Count == 0) return true;
        if (notice.Kind == NoticeKind.ToApprove) return MayApprove(notice, office);
        (string? unit, string? owner, string? deputy) = notice.Unit is null ? (work?.Unit, work?.Owner, work?.Deputy)
            : (notice.Unit, notice.Owner, notice.Deputy);
        return Units.Contains(unit ?? "") || People.Contains(owner ?? "") || People.Contains(deputy ?? "");
    }

    /// <summary>Returns whether notices are told at a moment.</summary>
    /// <param name="moment">The moment in the office's time zone.</param>
    /// <param name="level">The level of the alert.</param>
    /// <param name="calendar">The working days; of a year that it does not cover Monday to Friday are.</param>
    /// <returns>Whether it is in the hours of the channel, or the alert is red and told at any hour.</returns>
    public bool IsOpenAt(LocalDateTime moment, Level level, WorkingCalendar calendar)
    {
        ArgumentNullException.ThrowIfNull(calendar);
        if (level == Level.Red && RedAtAnyHour) return true;
        if (From is { } from && moment.TimeOfDay < from) return false;
        if (Until is { } until && moment.TimeOfDay >= until) return false;
        return !OnWorkingDays || (calendar.IsWorkingDay(moment.Date) ?? moment.DayOfWeek is not (IsoDayOfWeek.Saturday or IsoDayOfWeek.Sunday));
    }

    /// <summary>Another person of the office than who submitted the closing may approve it, wherever that person works.</summary>
    private bool MayApprove(Notice notice, UnionOffice? office)
    {
        LocalDate day = notice.Stamp.AsOf;
        return office is not null && office.People.Any(person => person.Name != notice.Stamp.Actor && person.IsInOfficeOn(day)
            && (People.Contains(person.Name) || Units.Contains(office.HomeOf(person).Name)));
    }
}
