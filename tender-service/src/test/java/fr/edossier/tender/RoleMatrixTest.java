package fr.edossier.tender;

import fr.edossier.testing.matrix.RoleMatrix;
import fr.edossier.testing.SuiteTest;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
@SuiteTest
class RoleMatrixTest implements RoleMatrix {}
