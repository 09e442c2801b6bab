namespace EarlyWarning.Simulation.Courses;

/// <summary>What a stream of chance decides.</summary>
internal enum Concern
{
    Profile,
    Months,
    EverydayEvents,
    HarmlessSign,
    Survey,
    Trouble,
    Delivery,
}
