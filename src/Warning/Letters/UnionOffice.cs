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

    /// <summary>Returns the union that looks after the companies of a place and trade: the one with the closest place and trade, else the first one.</summary>
    /// <param name="region">The code of the region; null if not known.</param>
    /// <param name="industry">The code of the industry; null if not known.</param>
    /// <returns>The union.</returns>
    public OfficeUnit UnitOf(string? region, string? industry = null) =>
        Units.Where(unit => unit.LooksAfter(region, industry)).MaxBy(unit => unit.Closeness(region, industry)) ?? Units[0];

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
