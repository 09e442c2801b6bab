using EarlyWarning.Letters;
using EarlyWarning.Messages;
using EarlyWarning.Rules;
using EarlyWarning.Rules.Text;
using NodaTime;

namespace EarlyWarning;

/// <summary>
/// The office of a union: the unions that it writes letters for, and its people with their roles. Where an office names its people, letters are signed by a
/// chair of the list and facts verified by its supervisors. Immutable; equal by value.
/// </summary>
/// <param name="Units">The unions; the first one is that of the office itself. At least one.</param>
/// <param name="People">The people; a name stands once, and so does an account.</param>
public sealed record UnionOffice(IReadOnlyList<OfficeUnit> Units, IReadOnlyList<OfficePerson> People)
{
    /// <summary>The unions; the first one is that of the office itself.</summary>
    public IReadOnlyList<OfficeUnit> Units { get; init => field = ValueList.Of(value); } = ValueList.Of(Units);

    /// <summary>The people.</summary>
    public IReadOnlyList<OfficePerson> People { get; init => field = ValueList.Of(value); } = ValueList.Of(People);

    /// <summary>Finds a person by name.</summary>
    /// <param name="name">The name.</param>
    /// <returns>The person; null if nobody has that name.</returns>
    public OfficePerson? Find(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return People.FirstOrDefault(person => person.Name == name.Trim());
    }

    /// <summary>Finds the person who works with an account of the system.</summary>
    /// <param name="user">The account; upper and lower case are the same.</param>
    /// <returns>The person; null if the account is nobody's.</returns>
    public OfficePerson? FindUser(string user)
    {
        ArgumentNullException.ThrowIfNull(user);
        return People.FirstOrDefault(person => string.Equals(person.User, user, StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>
    /// Returns the union that issues the letters to companies of a place and trade: the one with the closest place and trade, else the first one.
    /// </summary>
    /// <param name="region">The code of the region; null if not known.</param>
    /// <param name="industry">The code of the industry; null if not known.</param>
    /// <returns>The union.</returns>
    public OfficeUnit UnitOf(string? region, string? industry = null) => Closest(Units.Where(unit => unit.IssuesLetters), region, industry);

    /// <summary>
    /// Returns the unit that works on the alerts of companies of a place and trade where no rule of dispatch says so: the one with people whose place and trade
    /// is the closest, else the first one.
    /// </summary>
    /// <param name="region">The code of the region; null if not known.</param>
    /// <param name="industry">The code of the industry; null if not known.</param>
    /// <param name="day">The day on which somebody must work there.</param>
    /// <returns>The unit.</returns>
    public OfficeUnit WorkingUnitOf(string? region, string? industry, LocalDate day) =>
        Closest(Units.Where(unit => PeopleOf(unit, day).Count > 0), region, industry);

    /// <summary>Finds a unit by its name, or by a part of it that only one unit has.</summary>
    /// <param name="name">The name.</param>
    /// <returns>The unit; null if none or several are meant.</returns>
    public OfficeUnit? FindUnit(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        string text = name.Trim();
        if (Units.FirstOrDefault(unit => unit.Name == text) is { } exact) return exact;
        OfficeUnit[] named = text.Length == 0 ? [] : [.. Units.Where(unit => unit.Name.Contains(text, StringComparison.OrdinalIgnoreCase))];
        return named.Length == 1 ? named[0] : null;
    }

    /// <summary>Returns the unit in which a person works.</summary>
    /// <param name="person">The person.</param>
    /// <returns>The unit.</returns>
    public OfficeUnit HomeOf(OfficePerson person)
    {
        ArgumentNullException.ThrowIfNull(person);
        return Units.FirstOrDefault(unit => unit.Name == person.Unit) ?? Units[0];
    }

    /// <summary>Returns the unit to which alerts go that another does not work on in time.</summary>
    /// <param name="unit">The unit.</param>
    /// <returns>The unit above it; null for the first one.</returns>
    public OfficeUnit? AboveOf(OfficeUnit unit)
    {
        ArgumentNullException.ThrowIfNull(unit);
        if (unit.Above is { } named) return Units.FirstOrDefault(one => one.Name == named);
        return unit.Name == Units[0].Name ? null : Units[0];
    }

    /// <summary>
    /// Returns who works in a unit on a day, in the order in which they own alerts: clerks, supervisors, vice-chairs and chairs, each in the order of the list.
    /// </summary>
    /// <param name="unit">The unit.</param>
    /// <param name="day">The day.</param>
    /// <returns>The people.</returns>
    public IReadOnlyList<OfficePerson> PeopleOf(OfficeUnit unit, LocalDate day)
    {
        ArgumentNullException.ThrowIfNull(unit);
        return [.. People.Where(person => person.IsInOfficeOn(day) && HomeOf(person).Name == unit.Name).OrderBy(Turn)];

        int Turn(OfficePerson person) => person.Posts.Where(post => post.IsHeldOn(day)).Min(post => post.Role switch
        {
            OfficeRole.Clerk => 0,
            OfficeRole.Supervisor => 1,
            OfficeRole.ViceChair => 2,
            OfficeRole.Chair => 3,
        });
    }

    private OfficeUnit Closest(IEnumerable<OfficeUnit> units, string? region, string? industry) =>
        units.Where(unit => unit.LooksAfter(region, industry)).MaxBy(unit => unit.Closeness(region, industry)) ?? Units[0];

    /// <summary>Returns whether a vice-chair may sign by the text of a place.</summary>
    internal static bool ViceChairMaySign(Jurisdiction? place) => place?.SignedBy?.Contains("副主席", StringComparison.Ordinal) == true;

    /// <summary>Returns in which office a person signs a letter; throws for who may not.</summary>
    internal OfficeRole SignatoryOn(string name, LocalDate day, Jurisdiction? place, string letter)
    {
        bool viceMay = ViceChairMaySign(place);
        bool MaySign(OfficePost post) => post.Role == OfficeRole.Chair || (viceMay && post.Role == OfficeRole.ViceChair);
        string[] signatories = [.. People.Where(person => person.Posts.Any(post => MaySign(post) && post.IsHeldOn(day))).Select(person => person.Name)];
        Message who = signatories.Length == 0 ? OfficeMessages.NobodyMaySign(day) : OfficeMessages.ThoseWhoMaySign(signatories, day);
        if (Find(name) is not { } person)
        {
            Message unknown = OfficeMessages.NoSuchPerson(name.Trim(), Suggestion.Advice(name, signatories) ?? who);
            throw new LetterActionException(LetterActionReason.MayNotSign, unknown, letter);
        }

        if (person.Is(OfficeRole.Chair, day)) return OfficeRole.Chair;
        if (viceMay && person.Is(OfficeRole.ViceChair, day)) return OfficeRole.ViceChair;
        if (person.Posts.Where(MaySign).Select(post => post.Until).Max() is { } left && left <= day)
            throw new LetterActionException(LetterActionReason.MayNotSign, OfficeMessages.HasLeft(person.Name, left, day, who), letter);
        OfficePost[] held = [.. person.Posts.Where(post => post.IsHeldOn(day))];
        throw new LetterActionException(
            LetterActionReason.MayNotSign,
            held.Length == 0 ? OfficeMessages.NotInOffice(person.Name, day, who)
            : held.Any(post => post.Role == OfficeRole.ViceChair) ? OfficeMessages.ViceChairMayNotSign(person.Name, place?.Title, who)
            : OfficeMessages.RoleMayNotSign(person.Name, held[0].Role.InWords(), who),
            letter);
    }

    /// <summary>Returns the number of the certificate of a supervisor; throws for who is none on a day.</summary>
    internal string CertificateOn(string name, LocalDate day, string letter)
    {
        if (Find(name) is { Certificate: { } certificate } person && person.Is(OfficeRole.Supervisor, day)) return certificate;
        string[] supervisors = [.. People.Where(one => one.Is(OfficeRole.Supervisor, day)).Select(one => one.Name)];
        Message who = supervisors.Length == 0 ? OfficeMessages.NoSupervisors(day) : OfficeMessages.ThoseWhoVerify(supervisors, day);
        throw new LetterActionException(
            LetterActionReason.NoSupervisor,
            Find(name) is null ? OfficeMessages.NoSuchPerson(name, Suggestion.Advice(name, supervisors) ?? who) : OfficeMessages.IsNoSupervisor(name, day, who),
            letter);
    }
}
