using NodaTime;

namespace EarlyWarning.Handling;

/// <summary>Chooses who owns an alert in a unit, and who stands in.</summary>
internal static class CasePeople
{
    /// <summary>Returns owner and deputy: those who are named and in the office on the day, else the first of the unit's people.</summary>
    public static (string? Owner, string? Deputy) Of(UnionOffice office, OfficeUnit unit, LocalDate day, string? owner, string? deputy)
    {
        string[] people = [.. office.PeopleOf(unit, day).Select(person => person.Name)];
        string? first = InOffice(owner) ?? people.FirstOrDefault(name => name != InOffice(deputy)) ?? people.FirstOrDefault();
        string? second = InOffice(deputy) is { } named && named != first ? named : people.FirstOrDefault(name => name != first);
        return (first, second);

        string? InOffice(string? name) => name is not null && office.Find(name) is { } person && person.IsInOfficeOn(day) ? person.Name : null;
    }
}
